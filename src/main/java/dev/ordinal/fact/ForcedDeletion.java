package dev.ordinal.fact;

/**
 * Pods of a set that are deleted without a word from their node.
 *
 * @param what who does that, for messages
 * @param place where that stands
 */
public record ForcedDeletion(StatefulSet set, String what, Place place) {}
