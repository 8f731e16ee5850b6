package dev.ordinal.fact.sync;

/**
 * A revision that is neither current nor update revision nor named by any Pod.
 *
 * @param newer how many unused revisions are newer
 */
public record UnusedRevision(String name, long number, int newer) {}
