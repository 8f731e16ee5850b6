package dev.ordinal.fact;

/**
 * An autoscaler that names what is not there.
 *
 * @param namespace of the autoscaler
 * @param place where it names it
 * @param sentence what was found
 */
public record MissedScaleTarget(String namespace, Place place, String sentence) {}
