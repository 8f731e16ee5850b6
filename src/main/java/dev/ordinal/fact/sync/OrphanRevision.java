package dev.ordinal.fact.sync;

/** A revision without a controller that has the labels of the set. */
public record OrphanRevision(String name) {}
