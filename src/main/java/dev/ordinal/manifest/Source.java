package dev.ordinal.manifest;

/**
 * What a document was read from.
 *
 * @param file the path as it is to be printed; {@code -} for standard input
 * @param unit the name of the unit whose objects are joined with each other: see design 6, Units
 */
public record Source(String file, String unit) {}
