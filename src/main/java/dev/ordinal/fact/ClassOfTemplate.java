package dev.ordinal.fact;

/** The storage class that makes the volumes of a claim template. */
public record ClassOfTemplate(StatefulSet set, ClaimTemplate template, StorageClass storageClass) {}
