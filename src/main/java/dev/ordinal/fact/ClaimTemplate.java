package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One of a set's {@code volumeClaimTemplates}.
 *
 * @param path its path in the object, {@code spec.volumeClaimTemplates[0]}
 * @param typed whether the manifest writes its apiVersion and kind
 */
public record ClaimTemplate(
    String path,
    String name,
    Map<String, String> labels,
    Map<String, String> annotations,
    boolean typed,
    ClaimSpec spec) {

  static final Set<String> TRACKING =
      Set.of(
          "argocd.argoproj.io/instance",
          "kustomize.toolkit.fluxcd.io/name",
          "kustomize.toolkit.fluxcd.io/namespace");

  private static final Set<String> VERSIONED =
      Set.of("helm.sh/chart", "chart", "app.kubernetes.io/version", "version");

  /** What a value has that names a version, and not just a name or an API version. */
  private static final Pattern VERSION = Pattern.compile("(^|.*[^0-9])[0-9]+[.][0-9]+.*");

  static ClaimTemplate from(MapNode template, String path) {
    MapNode metadata = template.map("metadata");
    Map<String, String> annotations = Metadata.strings(metadata.map("annotations"));
    return new ClaimTemplate(
        path,
        metadata.text("name").orElse(""),
        Metadata.strings(metadata.map("labels")),
        annotations,
        Metadata.isWritten(template, "apiVersion") && Metadata.isWritten(template, "kind"),
        ClaimSpec.from(template.map("spec"), path + ".spec", annotations));
  }

  /** The first key whose value changes with each release; empty if there is none. */
  public String volatileKey() {
    String label = volatileKeyOf(labels);
    return label.isEmpty() ? volatileKeyOf(annotations) : label;
  }

  /** The path of {@link #volatileKey()}. */
  public String volatilePath() {
    String field = volatileKeyOf(labels).isEmpty() ? "annotations" : "labels";
    return path + ".metadata." + field + "[" + volatileKey() + "]";
  }

  private static String volatileKeyOf(Map<String, String> map) {
    for (String key : map.keySet()) {
      boolean versioned = VERSIONED.contains(key) && VERSION.matcher(map.get(key)).matches();
      if (versioned || key.startsWith("checksum/")) {
        return key;
      }
    }
    return "";
  }
}
