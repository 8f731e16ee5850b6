package dev.ordinal.conclusion;

import java.util.Optional;

/**
 * An accepted exception: the violation stays visible, but does not count.
 *
 * @param reason as it was given; never empty
 * @param until the last day on which it holds, as {@code 2027-03-31}; empty if it has no end
 * @param where it was written: an annotation's name, or file and line of the configuration
 */
public record Suppression(String reason, Optional<String> until, String where) {}
