package dev.ordinal.plan;

import dev.ordinal.fact.sync.Counters;

/**
 * How far a sync came.
 *
 * @param counters what is counted for the status
 * @param deletedForUpdate how many Pods of an old revision it deleted
 * @param statusUnknown whether it ended before a status was computed
 */
record Progress(Counters counters, int deletedForUpdate, boolean statusUnknown) {}
