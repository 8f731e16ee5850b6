package dev.ordinal.fact;

/**
 * The volume of a claim is attached to a node that is lost.
 *
 * @param namespace of the claim
 */
public record LostAttachment(String namespace, String claim, String node, Place place) {}
