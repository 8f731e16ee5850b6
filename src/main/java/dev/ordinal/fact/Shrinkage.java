package dev.ordinal.fact;

/**
 * Storage that is asked for is less than what is there.
 *
 * @param namespace of the claims
 * @param place where the new size is written
 * @param what shrinks, as a reader names it: {@code claim data-db-0}
 */
public record Shrinkage(
    String namespace, Place place, String what, Quantity before, Quantity after) {}
