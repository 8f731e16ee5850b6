package dev.ordinal.fact;

/**
 * A host name in a template or a ConfigMap that may be the address of a Pod.
 *
 * @param setName the set it would belong to; empty if it is no Pod's
 * @param where kind and name of what mentions it
 */
public record MentionedHost(
    String namespace, String setName, HostName host, Place place, String where) {}
