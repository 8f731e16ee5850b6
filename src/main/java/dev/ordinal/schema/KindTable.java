package dev.ordinal.schema;

/**
 * A kind of object that the tables know.
 *
 * @param apiVersion {@code apps/v1}
 * @param type the name of its struct in {@link ApiTables#type}
 * @param namespaced false for an object of the cluster
 */
public record KindTable(String apiVersion, String kind, String type, boolean namespaced) {}
