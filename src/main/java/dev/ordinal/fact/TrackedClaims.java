package dev.ordinal.fact;

/**
 * Claims that carry the label by which a GitOps tool tracks its own objects.
 *
 * @param path where they get it from, in the set
 * @param what the label, for messages
 * @param certain whether the tool goes by it for sure
 */
public record TrackedClaims(StatefulSet set, String path, String what, boolean certain) {}
