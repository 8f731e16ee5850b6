package dev.ordinal.fact;

/**
 * The set that an autoscaler names, whether it is there or not.
 *
 * @param set its name
 * @param by kind and name of the autoscaler
 * @param place where it names the set
 */
public record ScaleTarget(String namespace, String set, String by, Place place) {}
