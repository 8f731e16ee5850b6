package dev.ordinal.cli;

import dev.ordinal.fact.Facts;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.manifest.Unreadable;
import dev.ordinal.plan.SettledCluster;
import dev.ordinal.render.Secrets;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.PartialObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.ParseResult;

/**
 * What is stored before manifests are sent: nothing, old manifests, or a snapshot.
 *
 * @param stored by name, as the server stores it
 * @param namesakes the same, where old files hold several of one name
 * @param snapshot empty without one
 * @param digests of what was read, by the name of the input
 * @param unreadable what of it is missing or could not be read
 */
record Before(
    Setting setting,
    Applying applying,
    Map<ObjectRef, MapNode> stored,
    Namesakes namesakes,
    Optional<SnapshotIntake> snapshot,
    Map<String, String> digests,
    List<Unreadable> unreadable,
    ExitCode code) {

  /**
   * Reads {@code --snapshot} or {@code --against}.
   *
   * @throws UsageException if both are given
   */
  static Before of(ParseResult arguments, Options options, Terminal terminal) {
    Optional<String> snapshot = Options.text(arguments, "--snapshot");
    Optional<String> against = Options.text(arguments, "--against");
    if (snapshot.isPresent() && against.isPresent()) {
      throw new UsageException("--snapshot and --against contradict each other");
    }
    if (snapshot.isPresent()) {
      return ofSnapshot(snapshot.get(), Applying.of(arguments, Applying.CLIENT), options, terminal);
    }
    if (against.isPresent()) {
      return ofManifests(
          against.get(), Applying.of(arguments, Applying.REPLACE), options, terminal);
    }
    return new Before(
        Setting.of(options, Optional.empty()),
        Applying.of(arguments, Applying.CLIENT),
        Map.of(),
        new Namesakes(),
        Optional.empty(),
        Map.of(),
        List.of(),
        ExitCode.OK);
  }

  /**
   * The digests of what was read before, and of something else.
   *
   * @param reading left out if it read nothing
   */
  Map<String, String> digestsWith(String what, Reading reading) {
    Map<String, String> all = new TreeMap<>(digests);
    boolean read = reading.summary().files() > 0;
    if (read && !reading.summary().digest().isEmpty()) {
      all.put(what, reading.summary().digest());
    }
    return all;
  }

  /**
   * What manifests take the place of: of old manifests all, since what the new ones do not hold is
   * gone; of a cluster what is named, since the rest stays.
   */
  Collection<MapNode> replacedBy(Set<ObjectRef> named) {
    if (snapshot.isEmpty()) {
      return stored.values();
    }
    List<MapNode> replaced = new ArrayList<>();
    for (ObjectRef ref : named) {
      Optional.ofNullable(stored.get(ref)).ifPresent(replaced::add);
    }
    return replaced;
  }

  /** Whether neither a snapshot nor old manifests were named. */
  boolean isNothing() {
    return digests.isEmpty();
  }

  /** What could not be read of what was there before, and of something else. */
  List<Unreadable> unreadableWith(Reading reading) {
    List<Unreadable> all = new ArrayList<>(unreadable);
    all.addAll(reading.unreadable());
    return List.copyOf(all);
  }

  /** What the server makes of a document. */
  Admission send(Document document) {
    ObjectRef ref = Applying.named(document, setting.namespace());
    Optional<MapNode> old =
        namesakes
            .nearest(ref, document.source().file())
            .or(() -> Optional.ofNullable(stored.get(ref)));
    ApiServer server = setting.apiServer();
    return old.isPresent() ? applying.send(document, server, old.get()) : server.create(document);
  }

  /** Words in what is stored that must not be printed. */
  Set<String> secrets() {
    if (snapshot.isPresent()) {
      return snapshot.get().secrets();
    }
    Set<String> secrets = new HashSet<>();
    stored.values().forEach(object -> secrets.addAll(Secrets.of(object)));
    return secrets;
  }

  private static Before ofSnapshot(
      String file, Applying applying, Options options, Terminal terminal) {
    SnapshotIntake intake = SnapshotIntake.read(file, applying == Applying.SERVER, terminal);
    Setting setting = Setting.of(options, intake.version());
    return new Before(
        setting,
        applying,
        intake.stored(setting.apiServer()),
        new Namesakes(),
        Optional.of(intake),
        new TreeMap<>(Map.of("snapshot", intake.reading().summary().digest())),
        intake.reading().unreadable(),
        intake.reading().code());
  }

  private static Before ofManifests(
      String name, Applying applying, Options options, Terminal terminal) {
    Setting setting = Setting.of(options, Optional.empty());
    ApiServer server = setting.apiServer();
    List<Document> documents = new ArrayList<>();
    try (OldManifests old =
        OldManifests.of(name, options.files(), options.configuration().layout())) {
      ReadOptions reading = options.reading().withDigest().withManagedFields();
      Reading read =
          Reading.silent(old.files(), reading, terminal, document -> document, documents::add);
      List<Unreadable> unreadable = read.unreadable().stream().map(old::named).toList();
      Reading.say(unreadable, terminal);
      documents.removeIf(document -> PartialObject.isPatch(document.map()));
      Map<ObjectRef, MapNode> stored = new LinkedHashMap<>();
      Namesakes namesakes = new Namesakes();
      for (Document document : documents) {
        Optional<MapNode> settled = server.create(document).stored().map(SettledCluster::settled);
        if (settled.isPresent()) {
          ObjectRef ref = Facts.refOf(settled.get());
          stored.put(ref, settled.get());
          namesakes.add(ref, document.source().file(), settled.get());
        }
      }
      return new Before(
          setting,
          applying,
          stored,
          namesakes,
          Optional.empty(),
          Map.of("against", read.summary().digest()),
          unreadable,
          read.code());
    }
  }
}
