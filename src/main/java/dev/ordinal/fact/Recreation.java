package dev.ordinal.fact;

/**
 * A set that deletes its claims when it is deleted, and that may happen.
 *
 * @param likely whether something is there that does it
 * @param why completes "StatefulSet db deletes its claims when it is deleted, and …"
 * @param place where the reason stands
 */
public record Recreation(StatefulSet set, boolean likely, String why, Place place) {}
