package dev.ordinal.fact;

/**
 * A set that something scales by itself.
 *
 * @param by kind and name of what scales it
 * @param place where it names the set
 */
public record Scaling(StatefulSet set, String by, Place place) {}
