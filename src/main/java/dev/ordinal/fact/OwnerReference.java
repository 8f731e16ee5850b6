package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code metadata.ownerReferences}.
 *
 * @param controller true for the one reference of the managing controller
 */
public record OwnerReference(
    String apiVersion,
    String kind,
    String name,
    String uid,
    boolean controller,
    boolean blockOwnerDeletion) {

  /** The reference that a controller gives to what it owns, as {@code metav1.NewControllerRef}. */
  public static OwnerReference controller(String apiVersion, String kind, String name, String uid) {
    return new OwnerReference(apiVersion, kind, name, uid, true, true);
  }

  /** The references in the metadata of an object, in their order. */
  public static List<OwnerReference> listOf(MapNode metadata) {
    List<OwnerReference> owners = new ArrayList<>();
    for (Node item : metadata.list("ownerReferences")) {
      if (item instanceof MapNode owner) {
        owners.add(of(owner));
      }
    }
    return List.copyOf(owners);
  }

  private static OwnerReference of(MapNode owner) {
    return new OwnerReference(
        owner.text("apiVersion").orElse(""),
        owner.text("kind").orElse(""),
        owner.text("name").orElse(""),
        owner.text("uid").orElse(""),
        owner.text("controller").map(Boolean::parseBoolean).orElse(false),
        owner.text("blockOwnerDeletion").map(Boolean::parseBoolean).orElse(false));
  }

  /** The managing controller's reference among {@code owners}, if there is one. */
  public static Optional<OwnerReference> controllerOf(List<OwnerReference> owners) {
    for (OwnerReference owner : owners) {
      if (owner.controller) {
        return Optional.of(owner);
      }
    }
    return Optional.empty();
  }

  /** {@code StatefulSet/web}. */
  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
