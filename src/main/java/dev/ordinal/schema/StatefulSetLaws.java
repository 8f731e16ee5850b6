package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Laws that join several fields of a StatefulSet. */
final class StatefulSetLaws {

  /** The minor since which a new set is refused for what its Pods would be refused for. */
  private static final int TEMPLATES_ARE_JUDGED = 34;

  private StatefulSetLaws() {}

  static void updateStrategy(Field spec, Inspection inspection) {
    Field strategy = spec.child("updateStrategy");
    Field rollingUpdate = strategy.child("rollingUpdate");
    boolean recreate =
        inspection.since(37)
            && (inspection.gate("StatefulSetRecreateStrategy")
                || inspection.tolerates(Leniency.RECREATE_STRATEGY));
    String type = strategy.child("type").text();
    if (type.isEmpty()) {
      inspection.required(strategy, "");
    } else if (type.equals("RollingUpdate")) {
      inspection.apply("RollingUpdateStatefulSetStrategy", rollingUpdate);
    } else if (type.equals("OnDelete") || recreate && type.equals("Recreate")) {
      if (rollingUpdate.isSet()) {
        inspection.invalid(rollingUpdate, "only allowed for updateStrategy 'RollingUpdate'");
      }
    } else {
      inspection.invalid(
          strategy,
          recreate
              ? "must be 'RollingUpdate', 'OnDelete', or 'Recreate'"
              : "must be 'RollingUpdate' or 'OnDelete'");
    }
  }

  static void rollingMaxUnavailable(Field maxUnavailable, Inspection inspection) {
    intOrPercent(maxUnavailable, inspection);
    if (amount(maxUnavailable).signum() == 0) {
      inspection.invalid(maxUnavailable, "cannot be 0");
    }
  }

  /** A number that is not negative, or a percentage up to 100. */
  static void intOrPercent(Field value, Inspection inspection) {
    if (amount(value, inspection) && amount(value).compareTo(BigInteger.valueOf(100)) > 0) {
      inspection.invalid(value, "must not be greater than 100%");
    }
  }

  /**
   * A number that is not negative, or a percentage.
   *
   * @return whether it is a percentage
   */
  static boolean amount(Field value, Inspection inspection) {
    if (!value.isText()) {
      if (value.number() < 0) {
        inspection.invalid(value, "must be greater than or equal to 0");
      }
      return false;
    }
    List<String> faults = TextFormats.percent(value.text());
    inspection.invalid(value, faults);
    return faults.isEmpty();
  }

  /** The number of a number or percentage; 0 if it is neither. */
  static BigInteger amount(Field value) {
    String text = value.text();
    boolean percent = TextFormats.percent(text).isEmpty();
    String digits = percent ? text.substring(0, text.length() - 1) : text;
    try {
      return new BigInteger(digits);
    } catch (NumberFormatException neither) {
      return BigInteger.ZERO;
    }
  }

  static void ordinals(Field ordinals, Inspection inspection) {
    Field start = ordinals.child("start");
    if (start.number() < 0) {
      inspection.invalid(start, "must be greater than or equal to 0");
    }
  }

  /** The selector is there, valid, not empty, and selects the Pods of the template. */
  static void selectorAndTemplate(Field spec, Inspection inspection) {
    Field selector = spec.child("selector");
    int before = inspection.count();
    boolean empty = false;
    if (!selector.isSet()) {
      inspection.required(selector, "");
    } else {
      inspection.apply("LabelSelector", selector);
      empty =
          selector.child("matchLabels").isEmpty() && selector.child("matchExpressions").isEmpty();
    }
    if (empty) {
      inspection.invalid(selector, "empty selector is invalid for statefulset");
    } else if (selector.isSet() && inspection.count() > before) {
      inspection.invalid(selector, "");
      templateOnly(spec.child("template"), inspection);
      return;
    }
    Field template = spec.child("template");
    Field labels = template.child("metadata", "labels");
    if (!selector.isSet() || !empty && !SelectorLaws.matches(selector, labels)) {
      inspection.invalid(labels, "`selector` does not match template `labels`");
    }
    if (inspection.since(TEMPLATES_ARE_JUDGED)
        && !inspection.tolerates(Leniency.INVALID_POD_TEMPLATE)) {
      PodTemplateLaws.template(effectiveTemplate(spec), inspection);
    } else {
      PodTemplateLaws.metadata(template, inspection);
    }
    templateOnly(template, inspection);
  }

  /** What the Pods of a set are refused for although the set is accepted. */
  static void pods(Field spec, Inspection inspection) {
    if (!inspection.since(TEMPLATES_ARE_JUDGED)) {
      inspection.apply("PodSpec", effectiveTemplate(spec).child("spec"));
    }
  }

  private static void templateOnly(Field template, Inspection inspection) {
    Field restartPolicy = template.child("spec", "restartPolicy");
    if (!restartPolicy.is("Always")) {
      inspection.unsupported(restartPolicy, List.of("Always"));
    }
    Field deadline = template.child("spec", "activeDeadlineSeconds");
    if (deadline.isSet()) {
      inspection.forbidden(deadline, "activeDeadlineSeconds in StatefulSet is not Supported");
    }
  }

  /**
   * The template as its Pods will be: the controller sets host names itself, and puts a volume for
   * each claim template in front of the others.
   */
  private static Field effectiveTemplate(Field spec) {
    Field template = spec.child("template");
    Field podSpec = template.child("spec");
    if (!(template.node() instanceof MapNode templateNode)
        || !(podSpec.node() instanceof MapNode podNode)) {
      return template;
    }
    MapNode effective = podNode.without("hostname").without("subdomain");
    List<Field> claims = spec.child("volumeClaimTemplates").items();
    if (!claims.isEmpty()) {
      effective = effective.with("volumes", volumes(claims, podSpec.child("volumes")));
    }
    return template.holding(templateNode.with("spec", effective));
  }

  private static ListNode volumes(List<Field> claims, Field declared) {
    Map<String, Node> byName = new TreeMap<>();
    for (Field claim : claims) {
      ScalarNode name = ScalarNode.of(claim.child("metadata", "name").text());
      byName.put(
          name.text(),
          MapNode.builder(claim.position())
              .put("name", claim.position(), name)
              .put("persistentVolumeClaim", claim.position(), MapNode.EMPTY.with("claimName", name))
              .build());
    }
    List<Node> volumes = new ArrayList<>(byName.values());
    for (Field volume : declared.items()) {
      if (!byName.containsKey(volume.child("name").text())) {
        volumes.add(volume.node());
      }
    }
    return new ListNode(volumes, declared.position());
  }
}
