package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A HorizontalPodAutoscaler, autoscaling/v1 or v2.
 *
 * @param targetKind of {@code scaleTargetRef}
 * @param minReplicas 1 if there is none
 * @param utilizations the resources whose use it measures as a share of what all containers ask for
 */
public record HorizontalPodAutoscaler(
    Origin origin,
    ObjectMeta metadata,
    String targetKind,
    String targetName,
    int minReplicas,
    int maxReplicas,
    List<String> utilizations)
    implements ApiObject {

  static HorizontalPodAutoscaler from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    MapNode target = spec.map("scaleTargetRef");
    return new HorizontalPodAutoscaler(
        origin,
        ObjectMeta.from(object),
        target.text("kind").orElse(""),
        target.text("name").orElse(""),
        Metadata.number(spec, "minReplicas", 1),
        Metadata.number(spec, "maxReplicas", 0),
        utilizations(spec));
  }

  private static List<String> utilizations(MapNode spec) {
    List<String> resources = new ArrayList<>();
    if (spec.has("targetCPUUtilizationPercentage")) {
      resources.add("cpu");
    }
    for (Items.Item item : Items.of(spec, "metrics", "spec")) {
      MapNode resource = item.map().map("resource");
      boolean share = resource.map("target").has("averageUtilization");
      resource.text("name").filter(name -> share).ifPresent(resources::add);
    }
    return List.copyOf(resources);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
