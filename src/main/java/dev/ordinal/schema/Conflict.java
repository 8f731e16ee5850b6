package dev.ordinal.schema;

/**
 * A field that server-side apply would take from another manager.
 *
 * @param field in the server's notation, {@code .spec.replicas}
 * @param manager who owns it
 */
public record Conflict(String field, String manager) {}
