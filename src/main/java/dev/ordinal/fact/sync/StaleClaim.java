package dev.ordinal.fact.sync;

/**
 * Concluded by rules: a claim of a Pod that is needed is about to be deleted with an earlier Pod.
 */
public record StaleClaim(String podName, String claimName) {}
