package dev.ordinal.fact.sync;

/**
 * What has been counted at the beginning of a sync.
 *
 * @param replicas Pods
 * @param ready Pods running and ready
 * @param available Pods running and available
 * @param current Pods at the current revision that are not being deleted
 * @param updated Pods at the update revision that are not being deleted
 * @param unavailable slots whose Pod is missing or not available
 */
public record Counters(
    int replicas, int ready, int available, int current, int updated, int unavailable) {}
