package dev.ordinal.cli;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Keeper;
import dev.ordinal.fact.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Knows of which objects something reverts a direct edit, so that a fix can name it. */
final class Keepers {

  private final Map<ObjectRef, String> sentences = new HashMap<>();

  /**
   * @param facts the objects that were judged
   */
  Keepers(Collection<?> facts) {
    for (Object fact : facts) {
      if (fact instanceof ApiObject object) {
        ObjectRef ref = object.origin().object();
        Keeper.of(object).ifPresent(keeper -> sentences.put(ref, keeper.sentence(ref)));
      }
    }
  }

  /** What to do instead of a direct edit of an object; empty if nothing reverts one. */
  String of(ObjectRef object) {
    return sentences.getOrDefault(object, "");
  }
}
