package dev.ordinal.fact.sync;

/**
 * The newest of the revisions of the set whose data are equal to the candidate's.
 *
 * @param newest whether it is the newest of all
 * @param bytewise false if the bytes differ, but restoring it gives the present template
 */
public record EqualRevision(String name, boolean newest, boolean bytewise) {}
