package dev.ordinal.schema;

import java.util.HashMap;
import java.util.Map;

/** Laws about Pod templates: their metadata, and annotations that speak of their containers. */
final class PodTemplateLaws {

  static final String APP_ARMOR_PREFIX = "container.apparmor.security.beta.kubernetes.io/";
  static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  static final String SECCOMP_PREFIX = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String MIRROR = "kubernetes.io/config.mirror";
  static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final String TOLERATIONS = "scheduler.alpha.kubernetes.io/tolerations";

  private PodTemplateLaws() {}

  /** Everything about a template of a workload. */
  static void template(Field template, Inspection inspection) {
    metadata(template, inspection);
    Field spec = template.child("spec");
    inspection.apply("PodSpec", spec);
    Field annotations = template.child("metadata", "annotations");
    SecurityLaws.annotationsMatchFields(annotations, spec, inspection);
    if (!spec.child("ephemeralContainers").isEmpty()) {
      inspection.forbidden(
          spec.child("ephemeralContainers"), "ephemeral containers not allowed in pod template");
    }
  }

  /** The labels and annotations; the server prints their paths without {@code metadata}. */
  static void metadata(Field template, Inspection inspection) {
    Field labels = template.child("metadata", "labels").at(template.path().child("labels"));
    ListLaws.labels(labels, inspection);
    Field annotations =
        template.child("metadata", "annotations").at(template.path().child("annotations"));
    MetadataLaws.annotations(annotations, inspection);
    podAnnotations(annotations, template.child("spec"), inspection);
  }

  /** The annotations that mean something to Pods. */
  static void podAnnotations(Field annotations, Field spec, Inspection inspection) {
    for (String key : annotations.keys()) {
      Field value = annotations.key(key);
      if (key.equals(MIRROR) && spec.child("nodeName").isEmpty()) {
        inspection.invalid(value, "must set spec.nodeName if mirror pod annotation is set");
      } else if (key.equals(DELETION_COST)) {
        deletionCost(value, inspection);
      } else if (key.equals(TOLERATIONS) && !value.isEmpty()) {
        tolerations(annotations, value, inspection);
      } else if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP_PREFIX)) {
        seccompProfile(annotations.child(key), inspection);
      } else if (key.startsWith(APP_ARMOR_PREFIX)) {
        appArmorProfile(value, key.substring(APP_ARMOR_PREFIX.length()), spec, inspection);
      }
    }
  }

  static void deletionCost(Field value, Inspection inspection) {
    String text = value.text();
    boolean valid = text.matches("0|-[0-9]{1,18}|[1-9][0-9]{0,17}");
    valid = valid && Long.parseLong(text) == (int) Long.parseLong(text);
    if (!valid && !inspection.tolerates(Leniency.INVALID_DELETION_COST)) {
      inspection.invalid(value, "must be a 32bit integer");
    }
  }

  /** Tolerations by annotation are long gone, but their text is still read. */
  private static void tolerations(Field annotations, Field value, Inspection inspection) {
    String text = value.text().strip();
    if (!text.startsWith("[") && !text.equals("null")) {
      inspection.invalid(
          value.at(annotations.path()),
          GoText.quoted(TOLERATIONS),
          "must be a list of tolerations");
    }
  }

  private static void seccompProfile(Field value, Inspection inspection) {
    String profile = value.text();
    switch (profile) {
      case "runtime/default", "docker/default", "unconfined" -> {}
      default -> {
        if (profile.startsWith("localhost/")) {
          inspection.invalid(
              value, TextFormats.descendingPath(profile.substring("localhost/".length())));
        } else {
          inspection.invalid(value, "must be a valid seccomp profile");
        }
      }
    }
  }

  private static void appArmorProfile(
      Field value, String container, Field spec, Inspection inspection) {
    Map<String, Field> containers = new HashMap<>();
    for (Field each : ContainerLaws.all(spec)) {
      containers.put(each.child("name").text(), each);
    }
    if (!containers.containsKey(container)) {
      inspection.invalid(value, GoText.quoted(container), "container not found");
    }
    String profile = value.text();
    boolean known =
        profile.isEmpty()
            || profile.equals("runtime/default")
            || profile.equals("unconfined")
            || profile.startsWith("localhost/");
    if (!known) {
      inspection.invalid(value, "invalid AppArmor profile name: \"" + profile + '"');
    }
  }
}
