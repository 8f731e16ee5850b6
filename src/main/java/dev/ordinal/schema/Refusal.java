package dev.ordinal.schema;

/**
 * A field that may not change, and did.
 *
 * @param change the field itself; the server often names only one above it
 * @param error what the server says, one error for several fields where it joins them
 */
public record Refusal(Difference change, ApiError error) {}
