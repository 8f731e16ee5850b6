package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A PriorityClass.
 *
 * @param value higher is more important
 * @param preemptionPolicy PreemptLowerPriority or Never
 */
public record PriorityClass(
    Origin origin, ObjectMeta metadata, int value, boolean globalDefault, String preemptionPolicy)
    implements ApiObject {

  static PriorityClass from(MapNode object, Origin origin) {
    return new PriorityClass(
        origin,
        ObjectMeta.from(object),
        Metadata.number(object, "value", 0),
        Metadata.isTrue(object, "globalDefault"),
        object.text("preemptionPolicy").orElse("PreemptLowerPriority"));
  }
}
