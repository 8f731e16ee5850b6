package dev.ordinal.fact;

/**
 * The variable that names the data directory may come from a ConfigMap or a Secret that has it, or
 * that the input does not hold.
 */
public record UnknownVariable(StatefulSet set, Container container) {}
