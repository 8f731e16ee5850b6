package dev.ordinal.fact.sync;

/** Concluded by rules: the sync looks at a Pod's identity and storage. */
public record IdentityDue(String podName) {}
