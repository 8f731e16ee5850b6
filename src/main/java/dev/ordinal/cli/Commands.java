package dev.ordinal.cli;

import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Propagation;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.ParseResult;

/** kubectl commands that change or delete a set without a manifest. */
final class Commands {

  private static final String RESTARTED = "kubectl.kubernetes.io/restartedAt";
  private static final int NAMED = 5;

  private final ParseResult arguments;
  private final Before before;

  Commands(ParseResult arguments, Before before) {
    this.arguments = arguments;
    this.before = before;
  }

  /** The sets as {@code --scale} and {@code --restart} leave them. */
  List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (String text : Options.texts(arguments, "--scale")) {
      int equals = text.indexOf('=');
      String number = text.substring(equals + 1);
      if (equals < 0 || !number.matches("\\d{1,9}")) {
        throw new UsageException("--scale: " + text + " is not NS/SET=N");
      }
      MapNode set = stored("--scale", text.substring(0, equals));
      ScalarNode replicas = ScalarNode.of(Long.parseLong(number));
      documents.add(
          document(
              "--scale " + text, set.with("spec", set.map("spec").with("replicas", replicas))));
    }
    for (String name : Options.texts(arguments, "--restart")) {
      documents.add(document("--restart " + name, restarted(stored("--restart", name))));
    }
    return documents;
  }

  /** The sets that {@code --delete} names. */
  Map<ObjectRef, Propagation> deletions() {
    Map<ObjectRef, Propagation> deletions = new LinkedHashMap<>();
    for (String text : Options.texts(arguments, "--delete")) {
      int equals = text.indexOf('=');
      String word = equals < 0 ? Propagation.BACKGROUND.word() : text.substring(equals + 1);
      Propagation propagation =
          Propagation.of(word)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--delete: "
                              + text
                              + " ends in none of =background, =orphan, =foreground"));
      ObjectRef set = named("--delete", equals < 0 ? text : text.substring(0, equals));
      Propagation other = deletions.put(set, propagation);
      if (other != null && other != propagation) {
        throw new UsageException(
            "--delete: " + set + " is deleted in two ways, " + other.word() + " and " + word);
      }
    }
    return deletions;
  }

  private static MapNode restarted(MapNode set) {
    MapNode spec = set.map("spec");
    MapNode template = spec.map("template");
    MapNode metadata = template.map("metadata");
    MapNode annotations = metadata.map("annotations").with(RESTARTED, ScalarNode.of("now"));
    MapNode marked = template.with("metadata", metadata.with("annotations", annotations));
    return set.with("spec", spec.with("template", marked));
  }

  private MapNode stored(String option, String name) {
    return before.stored().get(named(option, name));
  }

  private ObjectRef named(String option, String name) {
    int slash = name.indexOf('/');
    String namespace = slash < 0 ? before.setting().namespace() : name.substring(0, slash);
    ObjectRef ref = new ObjectRef("apps/v1", "StatefulSet", namespace, name.substring(slash + 1));
    if (!before.stored().containsKey(ref)) {
      throw new UsageException(option + ": there is no " + ref + " in the input" + others());
    }
    return ref;
  }

  private String others() {
    TreeSet<ObjectRef> sets = new TreeSet<>(before.stored().keySet());
    sets.removeIf(ref -> !ref.kind().equals("StatefulSet"));
    if (sets.isEmpty()) {
      return before.snapshot().isEmpty() && before.stored().isEmpty()
          ? "; give a --snapshot, or old manifests with --against"
          : ", which holds no set";
    }
    List<String> names = new ArrayList<>();
    for (ObjectRef set : sets) {
      names.add(set.namespace() + "/" + set.name());
    }
    return "; it has "
        + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
        + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
  }

  private static Document document(String command, MapNode object) {
    return new Document(new Source(command, command), 0, object, List.of(), "");
  }
}
