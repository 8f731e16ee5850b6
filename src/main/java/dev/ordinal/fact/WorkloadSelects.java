package dev.ordinal.fact;

/** A workload whose selector matches the Pods of another object's template in its namespace. */
public record WorkloadSelects(Workload workload, PodMaker target) {}
