package dev.ordinal.fact;

/**
 * The data of a product lies where it cannot, or where it did not lie before.
 *
 * @param sentence what was found
 */
public record DataDirectoryFault(String namespace, Place place, String sentence) {}
