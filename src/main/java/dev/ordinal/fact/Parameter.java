package dev.ordinal.fact;

/**
 * The value that a parameter of a rule has in this run: the one that the rule declares by
 * {@code @parameter}, or the one that the configuration gives it.
 *
 * @param of the id of the rule that declares it
 */
public record Parameter(String of, long value) {}
