package dev.ordinal.conclusion;

/**
 * The condition Progressing that the controller gives to a set.
 *
 * @param status True or False
 * @param reason such as {@code RecreateInProgress}
 * @param rule the id of the rule that concluded it
 */
public record ProgressCondition(String status, String reason, String rule) {}
