package dev.ordinal.manifest;

/**
 * Files of a folder that are no manifests yet: something else must be run first.
 *
 * @param what in words, {@code chart templates}
 * @param count of files
 * @param command what makes manifests of them, {@code helm template charts/db}
 */
public record Skipped(String what, int count, String command) {}
