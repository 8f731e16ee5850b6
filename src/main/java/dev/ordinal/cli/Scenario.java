package dev.ordinal.cli;

import dev.ordinal.fact.LivePod;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.plan.Assumption;
import dev.ordinal.plan.Cluster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is assumed never to end.
 *
 * @param reading of the file that was named; empty without one: then broken Pods of the snapshot
 *     are held
 */
record Scenario(Optional<Reading> reading, List<Assumption> stated) {

  private static final Set<String> KEYS =
      Set.of("apiVersion", "kind", "base", "assumptions", "events", "expect");

  /**
   * Reads a scenario file.
   *
   * @throws UsageException if it holds events, or what no scenario has
   */
  static Scenario of(Optional<String> file, Terminal terminal) {
    if (file.isEmpty()) {
      return new Scenario(Optional.empty(), List.of());
    }
    List<Document> documents = new ArrayList<>();
    Reading reading =
        Reading.of(
            List.of(file.get()), ReadOptions.standard().withDigest(), terminal, documents::add);
    List<Assumption> assumptions = new ArrayList<>();
    for (Document document : documents) {
      checkKeys(document.map(), file.get());
      if (document.map().list("events").size() > 0) {
        throw new UsageException("--scenario: plan takes assumptions only, no events");
      }
      for (Node item : document.map().list("assumptions")) {
        assumptions.add(assumption(item instanceof MapNode map ? map : MapNode.EMPTY, file.get()));
      }
    }
    return new Scenario(Optional.of(reading), List.copyOf(assumptions));
  }

  /** Whether it could be read; without one, it could. */
  ExitCode code() {
    return reading.map(Reading::code).orElse(ExitCode.OK);
  }

  /** Of the file that was named. */
  Optional<String> digest() {
    return reading.map(read -> read.summary().digest());
  }

  private static void checkKeys(MapNode scenario, String file) {
    for (MapNode.Entry entry : scenario.entries()) {
      if (!KEYS.contains(entry.key())) {
        throw new UsageException(
            place(file, entry.keyPosition()) + "a scenario has no " + entry.key());
      }
    }
  }

  private static String place(String file, Position position) {
    return "--scenario: " + file + ":" + position.line() + ": ";
  }

  private static Assumption assumption(MapNode stated, String file) {
    String set = stated.text("set").orElse("");
    String stay = stated.text("stay").orElse("");
    int slash = set.indexOf('/');
    boolean known = stay.equals(Assumption.NOT_READY) || stay.equals(Assumption.TERMINATING);
    if (slash < 1 || !known) {
      throw new UsageException(
          place(file, stated.position())
              + "an assumption has set: namespace/name and stay: notReady or terminating");
    }
    Set<String> pods = new HashSet<>();
    for (Node pod : stated.list("pods")) {
      if (pod instanceof ScalarNode name) {
        pods.add(name.text());
      }
    }
    return new Assumption(
        set.substring(0, slash),
        set.substring(slash + 1),
        stay,
        pods,
        stated.text("revision").isPresent(),
        stated.text("until").isPresent());
  }

  /** What the planner is to assume. */
  List<Assumption> assumptions(Cluster cluster) {
    return reading.isPresent() ? stated : Assumption.of(cluster);
  }

  /** The assumptions in words. */
  List<String> sentences(Cluster cluster) {
    List<String> sentences = new ArrayList<>();
    Set<String> held = new HashSet<>();
    for (Assumption assumption : assumptions(cluster)) {
      sentences.add(assumption.sentence());
      assumption.pods().forEach(pod -> held.add(assumption.namespace() + "/" + pod));
    }
    for (LivePod pod : cluster.pods()) {
      String name = pod.namespace() + "/" + pod.name();
      if (!pod.ready() && pod.deletionTimestamp() == null && !held.contains(name)) {
        sentences.add(name + " is not ready now, and gets ready");
      }
    }
    return sentences;
  }
}
