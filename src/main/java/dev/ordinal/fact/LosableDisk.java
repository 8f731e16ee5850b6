package dev.ordinal.fact;

/**
 * What deletes a disk that holds the data of a set when its claim is deleted.
 *
 * @param holder the class or the volume that says so, for messages
 * @param place its reclaim policy
 * @param claims the claim, or the template of the claims, that is meant
 */
public record LosableDisk(StatefulSet set, String holder, Place place, Place claims) {}
