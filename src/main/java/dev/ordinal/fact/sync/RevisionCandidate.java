package dev.ordinal.fact.sync;

/**
 * The revision that the present template would get.
 *
 * @param name with the collision count of the set
 * @param number one more than the newest
 */
public record RevisionCandidate(String name, long number) {}
