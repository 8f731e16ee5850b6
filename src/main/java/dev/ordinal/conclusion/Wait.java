package dev.ordinal.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the controller waits for before it goes on.
 *
 * @param waitsFor ready, available, gone, claimGone or update; {@code for} in JSON
 * @param kind of the object that is waited for
 * @param name of the object that is waited for
 * @param bounded whether it ends by itself within a known time
 * @param atMostSeconds how long at most; empty if it is not known
 * @param rule the id of the rule that concluded it
 * @param because the reasons, each a sentence without a full stop
 */
public record Wait(
    String waitsFor,
    String kind,
    String name,
    boolean bounded,
    OptionalInt atMostSeconds,
    String rule,
    List<String> because) {

  /** A wait that nothing bounds. */
  public static Wait unbounded(
      String waitsFor, String kind, String name, String rule, String... because) {
    return new Wait(waitsFor, kind, name, false, OptionalInt.empty(), rule, List.of(because));
  }

  /** A wait that ends by itself. */
  public static Wait atMost(
      int seconds, String waitsFor, String kind, String name, String rule, String... because) {
    return new Wait(waitsFor, kind, name, true, OptionalInt.of(seconds), rule, List.of(because));
  }

  /** The same, known to end within a time. */
  public Wait within(int seconds) {
    return new Wait(waitsFor, kind, name, true, OptionalInt.of(seconds), rule, because);
  }

  /** The same with further reasons. */
  public Wait with(List<String> more) {
    List<String> all = new ArrayList<>(because);
    all.addAll(more);
    return new Wait(waitsFor, kind, name, bounded, atMostSeconds, rule, List.copyOf(all));
  }
}
