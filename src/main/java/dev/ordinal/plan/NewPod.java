package dev.ordinal.plan;

import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.schema.NameFormats;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes Pods as the controller does. */
final class NewPod {

  static final String NAME_LABEL = "statefulset.kubernetes.io/pod-name";
  static final String INDEX_LABEL = "apps.kubernetes.io/pod-index";
  private static final int LONGEST_LABEL = 63;

  private NewPod() {}

  /**
   * The Pod of an ordinal, Pending and without node.
   *
   * @param revision the revision that its template is of
   */
  static LivePod of(
      LiveSet set, int ordinal, LiveRevision revision, String uid, Instant creationTimestamp) {
    MapNode template = revision.data().map("spec").map("template");
    String name = set.podName(ordinal);
    return new LivePod(
        set.namespace(),
        name,
        uid,
        labels(template, name, ordinal, revision.name()),
        List.of(OwnerReference.controller("apps/v1", "StatefulSet", set.name(), set.uid())),
        List.of(),
        creationTimestamp,
        null,
        graceSeconds(template),
        "",
        name,
        set.object().map("spec").text("serviceName").orElse(""),
        claimNames(set, template, ordinal),
        "Pending",
        false,
        null,
        "",
        false,
        null);
  }

  private static long graceSeconds(MapNode template) {
    return template
        .map("spec")
        .text("terminationGracePeriodSeconds")
        .map(Long::parseLong)
        .orElse(LivePod.DEFAULT_GRACE);
  }

  private static Map<String, String> labels(
      MapNode template, String name, int ordinal, String revision) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (MapNode.Entry label : template.map("metadata").map("labels").entries()) {
      if (label.value() instanceof ScalarNode value) {
        labels.put(label.key(), value.text());
      }
    }
    labels.putAll(identity(name, ordinal));
    labels.put(LivePod.REVISION_LABEL, revision);
    return labels;
  }

  /** The labels that name a Pod. */
  static Map<String, String> identity(String name, int ordinal) {
    return Map.of(NAME_LABEL, name, INDEX_LABEL, Integer.toString(ordinal));
  }

  private static Map<String, String> claimNames(LiveSet set, MapNode template, int ordinal) {
    Map<String, String> claims = new LinkedHashMap<>();
    for (Node item : template.map("spec").list("volumes")) {
      if (item instanceof MapNode volume) {
        volume
            .map("persistentVolumeClaim")
            .text("claimName")
            .ifPresent(claim -> claims.put(volume.text("name").orElse(""), claim));
      }
    }
    for (String claimTemplate : set.claimTemplates()) {
      claims.put(claimTemplate, set.claimName(claimTemplate, ordinal));
    }
    return claims;
  }

  /** Whether the API server takes the hostname and labels that the controller gives to a Pod. */
  static boolean isValid(LivePod pod) {
    return NameFormats.dnsLabel(pod.name()).isEmpty()
        && (pod.subdomain().isEmpty() || NameFormats.dnsLabel(pod.subdomain()).isEmpty())
        && pod.revision().length() <= LONGEST_LABEL;
  }
}
