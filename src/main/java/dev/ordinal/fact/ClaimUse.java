package dev.ordinal.fact;

/** A claim of the input that the Pods of a template mount. */
public record ClaimUse(PodMaker user, Volume volume, PersistentVolumeClaim claim) {}
