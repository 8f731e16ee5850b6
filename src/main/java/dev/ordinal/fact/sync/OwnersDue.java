package dev.ordinal.fact.sync;

/** Concluded by rules: the owners of a Pod's claims are put right in this phase. */
public record OwnersDue(String podName, Phase phase) {}
