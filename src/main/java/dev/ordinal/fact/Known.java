package dev.ordinal.fact;

/**
 * Says that the input holds all objects of a kind that matter, so that one which is not there is
 * missing. Without it a missing object proves nothing: a rule that concludes from absence must ask
 * for this fact, and lists the kind in its {@code @needs}.
 *
 * @param kind such as {@code Service}
 */
public record Known(String kind) {}
