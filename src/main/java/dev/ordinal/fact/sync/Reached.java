package dev.ordinal.fact.sync;

/** Concluded by rules: the sync comes to a phase. */
public record Reached(Phase phase) {}
