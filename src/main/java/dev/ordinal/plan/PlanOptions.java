package dev.ordinal.plan;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * How to plan.
 *
 * @param now the time of the first sync
 * @param rounds how many syncs at most, idle ones counted; empty for the default: 400, or 10 for
 *     each Pod involved
 * @param assumptions what is assumed never to end
 */
public record PlanOptions(Instant now, OptionalInt rounds, List<Assumption> assumptions) {}
