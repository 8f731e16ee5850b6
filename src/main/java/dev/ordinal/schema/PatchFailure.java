package dev.ordinal.schema;

/** A patch that cannot be made or applied, such as a list element without its merge key. */
final class PatchFailure extends Exception {

  private static final long serialVersionUID = 1L;

  PatchFailure(String message) {
    super(message);
  }
}
