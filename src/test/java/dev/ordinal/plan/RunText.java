package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.SyncError;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.SetStatus;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Recorded and foretold runs as lines of text that can be compared. */
final class RunText {

  private RunText() {}

  static List<String> expected(MapNode recorded) {
    List<String> lines = new ArrayList<>();
    for (Node item : recorded.list("rounds")) {
      MapNode round = (MapNode) item;
      List<String> actions = new ArrayList<>();
      for (Node action : round.list("actions")) {
        actions.add(action((MapNode) action));
      }
      boolean ordered = round.text("ordered").orElse("").equals("true");
      lines.add(round(ordered, actions, round.text("error").orElse("")));
    }
    lines.add(status(recorded.map("status")));
    recorded.text("end").ifPresent(end -> lines.add("end: " + end));
    return lines;
  }

  private static String action(MapNode action) {
    StringBuilder owners = new StringBuilder();
    for (Node owner : action.list("owners")) {
      owners.append(' ').append(((ScalarNode) owner).text());
    }
    return action.text("verb").orElse("")
        + " "
        + action.text("kind").orElse("")
        + " "
        + action.text("name").orElse("")
        + action.text("revision").map(r -> " at " + r).orElse("")
        + action.text("number").map(n -> " no " + n).orElse("")
        + (action.has("owners") ? " owners" + owners : "");
  }

  static List<String> foretold(SetRun run, boolean rollout) {
    List<String> lines = new ArrayList<>();
    for (Round round : run.rounds()) {
      List<String> actions = new ArrayList<>();
      round.actions().forEach(action -> actions.add(text(action)));
      lines.add(round(round.ordered(), actions, round.error().map(SyncError::word).orElse("")));
    }
    lines.add(status(tree(run.set().status())));
    if (rollout) {
      run.end().ifPresent(end -> lines.add("end: " + end.word()));
    }
    return lines;
  }

  private static String text(PlannedAction action) {
    StringBuilder text = new StringBuilder();
    text.append(action.verb()).append(' ').append(action.kind()).append(' ').append(action.name());
    if (!action.revision().isEmpty()) {
      text.append(" at ").append(action.revision());
    }
    if (action.number() != 0) {
      text.append(" no ").append(action.number());
    }
    if (action.isA("update", PlannedAction.CLAIM)) {
      text.append(" owners");
      action.owners().stream()
          .map(OwnerReference::toString)
          .sorted()
          .forEach(owner -> text.append(' ').append(owner));
    }
    return text.toString();
  }

  /** In an ordered round the order of the Pod actions counts, all else is a multiset. */
  private static String round(boolean ordered, List<String> actions, String error) {
    List<String> podActions = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String action : actions) {
      boolean pod = action.matches("(create|update|delete) Pod .*");
      (pod ? podActions : others).add(action);
    }
    others.sort(Comparator.naturalOrder());
    if (!ordered) {
      podActions.sort(Comparator.naturalOrder());
    }
    return (ordered ? "ordered " : "unordered ")
        + others
        + podActions
        + (error.isEmpty() ? "" : " error " + error);
  }

  static String status(MapNode status) {
    TreeMap<String, String> fields = new TreeMap<>();
    for (MapNode.Entry entry : status.entries()) {
      String text = entry.value() instanceof ScalarNode scalar ? scalar.text() : conditions(entry);
      if (!text.isEmpty() && (!text.equals("0") || entry.key().equals("collisionCount"))) {
        fields.put(entry.key(), text);
      }
    }
    return "status " + fields;
  }

  private static String conditions(MapNode.Entry entry) {
    List<String> texts = new ArrayList<>();
    for (Node item : (ListNode) entry.value()) {
      MapNode condition = (MapNode) item;
      texts.add(
          condition.text("type").orElse("")
              + "="
              + condition.text("status").orElse("")
              + "/"
              + condition.text("reason").orElse(""));
    }
    return texts.isEmpty() ? "" : texts.toString();
  }

  static MapNode tree(SetStatus status) {
    MapNode tree =
        MapNode.EMPTY
            .with("observedGeneration", ScalarNode.of(status.observedGeneration()))
            .with("replicas", ScalarNode.of(status.replicas()))
            .with("readyReplicas", ScalarNode.of(status.readyReplicas()))
            .with("currentReplicas", ScalarNode.of(status.currentReplicas()))
            .with("updatedReplicas", ScalarNode.of(status.updatedReplicas()))
            .with("availableReplicas", ScalarNode.of(status.availableReplicas()))
            .with("currentRevision", ScalarNode.of(status.currentRevision()))
            .with("updateRevision", ScalarNode.of(status.updateRevision()))
            .with("conditions", status.conditions());
    return status.collisionCount() == null
        ? tree
        : tree.with("collisionCount", ScalarNode.of(status.collisionCount()));
  }
}
