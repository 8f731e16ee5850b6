package dev.ordinal.fact;

/**
 * An exception that somebody wrote, and what became of it.
 *
 * @param place where it is written
 * @param rule the id of the rule that it is about
 * @param reason empty if none was given
 * @param until the last day on which it holds, {@code 2027-03-31}; empty if it has no end
 * @param expired whether that day is over
 * @param used whether it covers a violation
 */
public record ExceptionUse(
    Place place, String rule, String reason, String until, boolean expired, boolean used) {}
