package dev.ordinal.fact.sync;

/**
 * Concluded by rules: who is to own a claim.
 *
 * @param owner StatefulSet, Pod, or Nobody
 */
public record ClaimOwner(String claimName, String podName, String owner) {}
