package dev.ordinal.conclusion;

import java.util.List;

/**
 * What may go wrong on the way.
 *
 * @param id {@code R1}, {@code R2} …
 * @param rule the id of the rule that says so
 * @param level critical, high, medium or low
 * @param rounds in which it is open
 * @param evidence what that rests on, sentences without a full stop
 */
public record Risk(
    String id,
    String rule,
    String level,
    List<Integer> rounds,
    String message,
    List<String> evidence) {}
