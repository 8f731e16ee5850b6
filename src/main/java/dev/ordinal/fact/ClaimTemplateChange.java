package dev.ordinal.fact;

/** One claim template before and after: under its name, or in its place under another name. */
public record ClaimTemplateChange(ClaimTemplate old, ClaimTemplate next) {

  /** Whether it has another name, so that it makes other claims. */
  public boolean renamed() {
    return !old.name().equals(next.name());
  }

  /** Whether it asks for another amount of storage. */
  public boolean resized() {
    return old.spec().storage() != null
        && next.spec().storage() != null
        && !old.spec().storage().equals(next.spec().storage());
  }

  /** Whether it asks for less storage. */
  public boolean shrinks() {
    return resized() && next.spec().storage().isLessThan(old.spec().storage());
  }
}
