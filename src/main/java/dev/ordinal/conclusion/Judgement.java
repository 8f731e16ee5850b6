package dev.ordinal.conclusion;

import java.util.List;

/**
 * What the policy rules say about some facts.
 *
 * @param violations sorted, none twice
 * @param notEvaluated by rule, then in the order of the sets
 */
public record Judgement(List<Violation> violations, List<NotEvaluated> notEvaluated) {}
