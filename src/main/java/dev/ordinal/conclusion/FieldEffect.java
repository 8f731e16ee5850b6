package dev.ordinal.conclusion;

import dev.ordinal.fact.Effect;

/**
 * What the change of a field does.
 *
 * @param path in Kubernetes' notation
 * @param rule the id of the rule that concluded it
 * @param message what that means for Pods, without a full stop
 */
public record FieldEffect(String path, Effect effect, String rule, String message) {}
