package dev.ordinal.fact;

/**
 * The data of a product lies where it cannot, or where it did not lie before.
 *
 * @param sentence what was found
 * @param path the field that repairs it; empty if no edit does
 * @param value what it has to be, as JSON
 */
public record DataDirectoryFault(
    String namespace, Place place, String sentence, String path, String value) {}
