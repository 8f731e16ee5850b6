package dev.ordinal.manifest;

/**
 * Files that are not read: most are no manifests yet, and something else must be run first.
 *
 * @param what in words, {@code chart templates}
 * @param count of files
 * @param command what makes manifests of them, {@code helm template charts/db}; empty if nothing
 *     has to
 */
public record Skipped(String what, int count, String command) {}
