package dev.ordinal.conclusion;

import dev.ordinal.fact.Effect;
import dev.ordinal.manifest.Node;
import java.util.Optional;

/**
 * One field that differs between what is stored and what is desired.
 *
 * @param before empty if the field is new
 * @param after empty if the field goes
 * @param rule the id of the rule that says what it does
 * @param message what it does, for which Pods and in which order; without a full stop
 */
public record Change(
    String path,
    Optional<Node> before,
    Optional<Node> after,
    Effect effect,
    String rule,
    String message) {}
