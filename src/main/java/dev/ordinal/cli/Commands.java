package dev.ordinal.cli;

import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Source;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** kubectl commands that change a set without a manifest, as the object that they leave. */
final class Commands {

  private static final String RESTARTED = "kubectl.kubernetes.io/restartedAt";

  private Commands() {}

  /** The sets as {@code --scale} and {@code --restart} leave them. */
  static List<Document> documents(ParseResult arguments, Before before) {
    List<Document> documents = new ArrayList<>();
    for (String text : Options.texts(arguments, "--scale")) {
      int equals = text.indexOf('=');
      String number = text.substring(equals + 1);
      if (equals < 0 || !number.matches("\\d{1,9}")) {
        throw new UsageException("--scale: " + text + " is not NS/SET=N");
      }
      MapNode set = set("--scale", text.substring(0, equals), before);
      ScalarNode replicas = ScalarNode.of(Long.parseLong(number));
      documents.add(
          document(
              "--scale " + text, set.with("spec", set.map("spec").with("replicas", replicas))));
    }
    for (String name : Options.texts(arguments, "--restart")) {
      documents.add(document("--restart " + name, restarted(set("--restart", name, before))));
    }
    return documents;
  }

  private static MapNode restarted(MapNode set) {
    MapNode spec = set.map("spec");
    MapNode template = spec.map("template");
    MapNode metadata = template.map("metadata");
    MapNode annotations = metadata.map("annotations").with(RESTARTED, ScalarNode.of("now"));
    MapNode marked = template.with("metadata", metadata.with("annotations", annotations));
    return set.with("spec", spec.with("template", marked));
  }

  private static MapNode set(String option, String name, Before before) {
    int slash = name.indexOf('/');
    String namespace = slash < 0 ? before.setting().namespace() : name.substring(0, slash);
    ObjectRef ref = new ObjectRef("apps/v1", "StatefulSet", namespace, name.substring(slash + 1));
    MapNode set = before.stored().get(ref);
    if (set == null) {
      throw new UsageException(option + ": there is no " + ref + " in the input");
    }
    return set;
  }

  private static Document document(String command, MapNode object) {
    return new Document(new Source(command, command), 0, object, List.of(), "");
  }
}
