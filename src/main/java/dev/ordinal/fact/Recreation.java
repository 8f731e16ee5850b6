package dev.ordinal.fact;

/**
 * A set that deletes its claims when it is deleted, and that may well be.
 *
 * @param why completes "StatefulSet db deletes its claims when it is deleted, and …"
 * @param place where the reason stands
 */
public record Recreation(StatefulSet set, String why, Place place) {}
