package dev.ordinal.fact.sync;

/**
 * Concluded by rules: the controller meets its own write of a claim of this Pod as a conflict, and
 * reads Pod and claims anew in the same sync.
 */
public record ClaimsReadAgain(String podName) {}
