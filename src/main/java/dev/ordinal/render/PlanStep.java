package dev.ordinal.render;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.plan.Round;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a plan: an action, or the creation of a Pod with that of its claims.
 *
 * @param actions at least one, the one that counts last
 */
record PlanStep(List<PlannedAction> actions) {

  /** The steps of a round, in its order. */
  static List<PlanStep> of(Round round) {
    List<PlanStep> steps = new ArrayList<>();
    List<PlannedAction> claims = new ArrayList<>();
    for (PlannedAction action : round.actions()) {
      if (!claims.isEmpty() && claims.get(0).ordinal() != action.ordinal()) {
        claims.forEach(claim -> steps.add(new PlanStep(List.of(claim))));
        claims.clear();
      }
      claims.add(action);
      if (!action.isA("create", PlannedAction.CLAIM)) {
        steps.addAll(joined(claims));
        claims.clear();
      }
    }
    claims.forEach(claim -> steps.add(new PlanStep(List.of(claim))));
    return steps;
  }

  private static List<PlanStep> joined(List<PlannedAction> actions) {
    if (actions.get(actions.size() - 1).isA("create", PlannedAction.POD)) {
      return List.of(new PlanStep(List.copyOf(actions)));
    }
    return actions.stream().map(action -> new PlanStep(List.of(action))).toList();
  }

  PlannedAction action() {
    return actions.get(actions.size() - 1);
  }

  boolean ofPod() {
    return action().kind().equals(PlannedAction.POD);
  }

  /** All but the ordinal: steps of one shape fold into a line. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    for (PlannedAction action : actions) {
      shape.append(action.verb()).append(' ').append(action.kind()).append(' ');
      shape.append(ofNoOrdinal(action)).append(' ').append(action.revision());
      action.owners().forEach(owner -> shape.append(' ').append(owner.kind()));
    }
    return shape.toString();
  }

  private static String ofNoOrdinal(PlannedAction action) {
    String ordinal = "-" + action.ordinal();
    String name = action.name();
    return name.endsWith(ordinal) ? name.substring(0, name.length() - ordinal.length()) : name;
  }

  String mark() {
    return switch (action().verb()) {
      case "create", "adopt" -> "+";
      case "delete", "release" -> "-";
      default -> "~";
    };
  }

  /** What is done, in a few words. */
  String words() {
    PlannedAction action = action();
    String words = action.verb() + " " + kind(action) + " " + action.name();
    if (!action.revision().isEmpty()) {
      words += " at " + action.revision();
    }
    if (action.number() > 0) {
      words += " as number " + action.number();
    }
    if (action.isA("update", PlannedAction.CLAIM)) {
      words += ": " + owned(action.owners());
    }
    return words + with();
  }

  /** The claims that are made for a Pod; empty if there are none. */
  private String with() {
    List<String> claims =
        actions.subList(0, actions.size() - 1).stream().map(PlannedAction::name).toList();
    return claims.isEmpty()
        ? ""
        : ", " + Prose.plural(claims.size(), "claim") + " " + String.join(", ", claims);
  }

  /** Many of one shape. */
  static String words(List<PlanStep> alike) {
    PlanStep first = alike.get(0);
    PlannedAction action = first.action();
    String words = action.verb() + " " + range(kind(action), alike);
    if (!action.revision().isEmpty()) {
      words += " at " + action.revision();
    }
    if (action.isA("update", PlannedAction.CLAIM)) {
      boolean ofPods = action.owners().stream().anyMatch(o -> o.kind().equals(PlannedAction.POD));
      words += ofPods ? ": owner its Pod, deleted with it" : ": " + owned(action.owners());
    }
    return words + (first.actions.size() > 1 ? ", each with its new claims" : "");
  }

  /** {@code Pods web-9 to web-3 (7)}. */
  static String range(String noun, List<PlanStep> steps) {
    String first = steps.get(0).action().name();
    String last = steps.get(steps.size() - 1).action().name();
    return Prose.plural(2, noun) + " " + first + " to " + last + " (" + steps.size() + ")";
  }

  static String kind(PlannedAction action) {
    return switch (action.kind()) {
      case PlannedAction.CLAIM -> "claim";
      case PlannedAction.REVISION -> "revision";
      default -> action.kind();
    };
  }

  /** Who owns a claim, and what follows from that. */
  static String owned(List<OwnerReference> owners) {
    if (owners.isEmpty()) {
      return "no owner, kept whatever goes";
    }
    List<String> names = owners.stream().map(o -> o.kind() + " " + o.name()).sorted().toList();
    return names.size() == 1
        ? "owner " + names.get(0) + ", deleted with it"
        : "owners " + String.join(", ", names) + ", deleted when all are gone";
  }
}
