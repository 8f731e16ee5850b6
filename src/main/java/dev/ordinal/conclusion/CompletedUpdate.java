package dev.ordinal.conclusion;

/**
 * The update has reached every replica: the update revision becomes the current one.
 *
 * @param rule the id of the rule that concluded it
 */
public record CompletedUpdate(String revision, String rule) {}
