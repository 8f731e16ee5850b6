package dev.ordinal.fact;

/**
 * The names that a claim template gives to a set's claims.
 *
 * @param prefix what stands before the hyphen and the ordinal
 */
public record ClaimNames(
    StatefulSet set, ClaimTemplate template, String namespace, String prefix) {}
