package dev.ordinal.conclusion;

/**
 * What the API server would refuse.
 *
 * @param rule the id of the rule that says so
 */
public record Rejection(String path, String type, String message, String rule) {}
