package dev.ordinal.fact;

/** The Service that a set names as the one that gives its Pods their DNS names. */
public record GoverningService(StatefulSet set, Service service) {}
