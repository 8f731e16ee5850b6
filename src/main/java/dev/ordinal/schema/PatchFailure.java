package dev.ordinal.schema;

import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;

/** A patch that cannot be made or applied, such as a list element without its merge key. */
final class PatchFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Position position;

  /**
   * @param message what is wrong, in one line
   * @param at the value that is wrong
   */
  PatchFailure(String message, Node at) {
    super(message);
    this.position = at.position();
  }

  /** The place of what is wrong; {@link Position#NONE} if it stands in no file. */
  Position position() {
    return position;
  }
}
