package dev.ordinal.conclusion;

/**
 * What the API server would refuse.
 *
 * @param rule the id of the rule that says so
 */
public record Rejection(String path, String type, String message, String rule) {

  /** The type of what server-side apply refuses since another manager owns the field. */
  public static final String CONFLICT = "Conflict";
}
