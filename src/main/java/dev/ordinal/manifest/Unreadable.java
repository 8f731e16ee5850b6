package dev.ordinal.manifest;

/**
 * A file or a document in it that could not be read; all others still are.
 *
 * @param file the path as it is to be printed
 * @param position where reading stopped, {@link Position#NONE} if that is unknown
 * @param message what is wrong and what to do, in one line, without the place
 */
public record Unreadable(String file, Position position, String message) {}
