package dev.ordinal.fact;

/**
 * A host name that looks like that of a Pod of a set and is none.
 *
 * @param place where it stands
 * @param where kind and name of what mentions it
 * @param fault what keeps it from being one, see {@link StatefulSet#addressFault}
 */
public record MissedAddress(
    StatefulSet set, String host, Place place, String where, String fault) {}
