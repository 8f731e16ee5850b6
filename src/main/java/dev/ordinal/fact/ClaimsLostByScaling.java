package dev.ordinal.fact;

/**
 * A set that something scales by itself, and whose claims are deleted when it is scaled down.
 *
 * @param by kind and name of what scales it
 * @param place where that stands
 */
public record ClaimsLostByScaling(StatefulSet set, String by, Place place) {}
