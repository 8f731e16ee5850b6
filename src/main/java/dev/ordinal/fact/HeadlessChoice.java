package dev.ordinal.fact;

/**
 * The headless Service that a set could name as its own.
 *
 * @param service the only one that selects the Pods of the set; empty if none does, or several do
 */
public record HeadlessChoice(StatefulSet set, String service) {}
