package dev.ordinal.fact;

/**
 * Members of a set look for each other.
 *
 * @param toGetReady whether none gets ready before it has found others
 * @param how how that shows, for messages
 */
public record NeedsPeers(StatefulSet set, boolean toGetReady, String how) {}
