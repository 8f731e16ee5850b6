package dev.ordinal.plan;

import java.util.Collection;

/** The rules as a plan sees them. */
@FunctionalInterface
public interface Rules {

  /**
   * All that follows from facts.
   *
   * @param facts of one sync, or of the world between two
   * @return the conclusions, in no particular order; facts may be among them
   */
  Collection<?> conclude(Collection<?> facts);
}
