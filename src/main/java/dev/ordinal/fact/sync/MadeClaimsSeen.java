package dev.ordinal.fact.sync;

/**
 * Concluded by rules: a conflict has the cache catch up, so that the controller sees in this sync
 * the claims that it has just made for this Pod.
 */
public record MadeClaimsSeen(String podName) {}
