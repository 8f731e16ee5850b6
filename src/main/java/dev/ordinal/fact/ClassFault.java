package dev.ordinal.fact;

/**
 * A claim template that no storage class of the cluster answers.
 *
 * @param fault completes "claim template data of StatefulSet db …"
 */
public record ClassFault(StatefulSet set, ClaimTemplate template, String fault) {}
