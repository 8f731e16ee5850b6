package dev.ordinal.fact;

/**
 * A field that keeps every claim of a template from being made.
 *
 * @param path as the API server spells it
 * @param what is the matter; completes "claim template data of StatefulSet db has …"
 * @param instead what the field can be set to, as JSON; empty if that is for a person to say
 */
public record ClaimFault(String path, String what, String instead) {}
