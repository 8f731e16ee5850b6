package dev.ordinal.fact.sync;

/** A Pod that this sync has adopted: the cache holds it as it was before. */
public record AdoptedPod(String name) {}
