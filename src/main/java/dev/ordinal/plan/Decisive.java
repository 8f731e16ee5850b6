package dev.ordinal.plan;

import java.util.OptionalInt;

/**
 * A behaviour of the Kubernetes version without which a set would fare otherwise.
 *
 * @param row the behaviour, with the versions and the gate that it depends on
 * @param holds whether the version of the plan behaves so
 * @param otherwise the outcome if it were the other way round
 * @param fromRound the first round that would be another; empty if only the end would be
 */
public record Decisive(
    BehaviourTable.Row row, boolean holds, Outcome otherwise, OptionalInt fromRound) {}
