package dev.ordinal.fact;

/**
 * That a set names a profile that there is not.
 *
 * @param name as its annotation has it
 * @param near the profile that was probably meant; empty if none is near
 */
public record UnknownProfile(StatefulSet set, String name, String near) {}
