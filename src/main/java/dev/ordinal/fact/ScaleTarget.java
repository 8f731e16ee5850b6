package dev.ordinal.fact;

/**
 * The set or Deployment that an autoscaler names, whether it is there or not.
 *
 * @param kind StatefulSet or Deployment
 * @param name its name
 * @param by kind and name of the autoscaler
 * @param place where it names the set
 */
public record ScaleTarget(String namespace, String kind, String name, String by, Place place) {}
