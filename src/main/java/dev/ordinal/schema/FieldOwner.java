package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * One manager of fields, from {@code metadata.managedFields}.
 *
 * @param applies true if it applies manifests, false if it writes the object in other ways
 * @param fields what it owns
 */
record FieldOwner(String manager, boolean applies, FieldSet fields) {

  private static final String CLIENT_SIDE_KUBECTL = "kubectl-client-side-apply";

  /**
   * The managers of an object. Those that wrote another version of the kind are left out: their
   * fields have other names.
   */
  static List<FieldOwner> of(MapNode object) {
    String version = object.text("apiVersion").orElse("");
    List<FieldOwner> owners = new ArrayList<>();
    for (Node entry : object.map("metadata").list("managedFields")) {
      if (entry instanceof MapNode map && map.text("apiVersion").orElse("").equals(version)) {
        owners.add(
            new FieldOwner(
                map.text("manager").orElse(""),
                map.text("operation").orElse("").equals("Apply"),
                FieldSet.read(map.map("fieldsV1"))));
      }
    }
    return owners;
  }

  /** Whether this is the manager as which kubectl applies on the server. */
  boolean isKubectl() {
    return applies && manager.equals("kubectl");
  }

  /**
   * Whether this is kubectl from the time when it applied on the client; it takes those fields over
   * at the first apply on the server.
   */
  boolean isFormerKubectl() {
    return !applies && manager.equals(CLIENT_SIDE_KUBECTL);
  }
}
