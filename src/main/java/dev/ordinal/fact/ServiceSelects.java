package dev.ordinal.fact;

/** A Service whose selector matches the Pods of a template in its namespace. */
public record ServiceSelects(Service service, PodMaker target) {}
