package dev.ordinal.fact;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.NodeWriter;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.schema.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field that an update changes.
 *
 * @param path in Kubernetes' notation
 * @param change what happens to it, {@code changes spec.serviceName from db to db-headless}
 * @param oldValue what it had, as JSON; empty if it was not there
 */
public record ChangedField(String path, String change, String oldValue) {

  private static final int LONGEST = 60;

  static ChangedField of(Difference difference) {
    Optional<Node> old = difference.before();
    return new ChangedField(
        difference.path(),
        change(difference.path(), old, difference.after()),
        old.map(NodeWriter.inOrder()::compactJson).orElse(""));
  }

  private static String change(String path, Optional<Node> old, Optional<Node> next) {
    if (old.isEmpty()) {
      return "adds " + path + next.map(node -> " (" + shown(node) + ")").orElse("");
    }
    return next.isEmpty()
        ? "removes " + path + " (" + shown(old.get()) + ")"
        : "changes " + path + " from " + shown(old.get()) + " to " + shown(next.get());
  }

  /** A value in few words: what has a name goes by it. */
  private static String shown(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text();
    }
    String names = names(node);
    if (!names.isEmpty()) {
      return names;
    }
    String json = NodeWriter.inOrder().compactJson(node);
    return json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "…";
  }

  private static String names(Node node) {
    if (node instanceof MapNode map) {
      return map.map("metadata").text("name").orElse("");
    }
    List<String> names = new ArrayList<>();
    if (node instanceof ListNode list) {
      list.forEach(item -> names.add(names(item)));
    }
    return names.contains("") ? "" : String.join(", ", names);
  }
}
