package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a result rests on, in the words of a report, in the order in which it is shown. */
final class InputFacts {

  private InputFacts() {}

  static Map<String, String> of(Inputs inputs) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Ordinal", inputs.version());
    inputs.rulesDigest().ifPresent(digest -> facts.put("Rules", digest));
    facts.put("Kubernetes", inputs.kubeVersion() + " (from " + inputs.kubeVersionFrom() + ")");
    inputs.featureGates().forEach((gate, on) -> facts.put(gate, on.toString()));
    inputs.now().ifPresent(now -> facts.put("Time", now));
    inputs.snapshot().ifPresent(snapshot -> snapshot(snapshot, facts));
    inputs.digests().forEach((what, digest) -> facts.put("Digest of " + what, digest));
    Inputs.Read read = inputs.read();
    facts.put(
        "Read",
        Prose.count(read.documents(), "document") + " of " + Prose.count(read.files(), "file"));
    facts.put(
        "Judged",
        Prose.count(read.sets(), "StatefulSet") + " by " + Prose.count(read.rules(), "rule"));
    read.notJudged().forEach((what, count) -> facts.put("Counted only: " + what, count.toString()));
    read.skipped()
        .forEach(
            skipped ->
                facts.put(
                    "Left out: " + skipped.what(),
                    skipped.count()
                        + (skipped.command().isEmpty() ? "" : "; run " + skipped.command())));
    return facts;
  }

  private static void snapshot(Inputs.Snapshot snapshot, Map<String, String> facts) {
    snapshot.cluster().ifPresent(cluster -> facts.put("Cluster", cluster));
    facts.put("Taken", SnapshotWords.taken(snapshot));
    if (!snapshot.namespaces().isEmpty()) {
      facts.put("Namespaces", String.join(", ", snapshot.namespaces()));
    }
    if (!snapshot.kindsForbidden().isEmpty()) {
      facts.put("Forbidden to list", SnapshotWords.forbidden(snapshot));
    }
    if (!snapshot.kindsMissing().isEmpty()) {
      facts.put("Not asked for", String.join(", ", snapshot.kindsMissing()));
    }
  }
}
