package dev.ordinal.conclusion;

import dev.ordinal.fact.Place;

/**
 * Another place that a violation is about: the value that the found one collides with.
 *
 * @param message what stands there, in a few words
 */
public record Related(Place place, String message) {}
