package dev.ordinal.render;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Unreadable;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the API server would make of manifests.
 *
 * @param objects in the order of the input
 */
public record Resolution(Inputs inputs, List<Resolved> objects, List<Unreadable> unreadable) {

  /**
   * One object.
   *
   * @param object its name, with the namespace that it would be stored in
   * @param revision the revision of an accepted StatefulSet
   * @param collision the name of that revision if the first one is taken by other data
   */
  public record Resolved(
      Admission admission,
      ObjectRef object,
      Optional<Revision> revision,
      Optional<String> collision) {

    /** What would be stored, as far as people see it; empty if the object is refused. */
    Optional<MapNode> stored() {
      return admission.errors().isEmpty()
          ? admission.stored().map(Resolved::shown)
          : Optional.empty();
    }

    /** Without what only the server writes, and what repeats the object. */
    private static MapNode shown(MapNode object) {
      MapNode metadata = object.map("metadata");
      for (String key : SERVER_WRITES) {
        metadata = metadata.without(key);
      }
      MapNode annotations = metadata.map("annotations").without(LAST_APPLIED);
      if (annotations.isEmpty()) {
        metadata = metadata.without("annotations");
      } else {
        metadata = metadata.with("annotations", annotations);
      }
      return object.without("status").with("metadata", metadata);
    }

    /** Knows what must not be printed of this object. */
    Sensitive sensitive() {
      List<MapNode> objects = new ArrayList<>();
      objects.add(admission.document().map());
      admission.stored().ifPresent(objects::add);
      admission.update().ifPresent(update -> objects.add(update.old()));
      return Sensitive.in(objects);
    }
  }

  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private static final List<String> SERVER_WRITES =
      List.of(
          "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "selfLink");

  /** How many objects the server would accept. */
  public long accepted() {
    return objects.stream().filter(object -> object.admission().accepted()).count();
  }
}
