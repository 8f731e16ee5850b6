package dev.ordinal.conclusion;

import java.util.Optional;

/**
 * What the API server would refuse.
 *
 * @param rule the id of the rule that says so
 */
public record Rejection(String path, String type, String message, String rule) {

  /** The type of what server-side apply refuses since another manager owns the field. */
  public static final String CONFLICT = "Conflict";

  private static final String MANAGED_BY = "the field is managed by ";

  /** That server-side apply refuses a field since another manager owns it. */
  public static Rejection conflict(String path, String manager, String rule) {
    return new Rejection(path, CONFLICT, MANAGED_BY + manager, rule);
  }

  /** Who owns the field, if that is why it is refused. */
  public Optional<String> manager() {
    return type.equals(CONFLICT)
        ? Optional.of(message.substring(MANAGED_BY.length()))
        : Optional.empty();
  }
}
