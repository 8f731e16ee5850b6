package dev.ordinal.fact.sync;

/** Concluded by rules: the claims of a Pod have to be there before the sync goes on with it. */
public record ClaimsNeeded(String podName) {}
