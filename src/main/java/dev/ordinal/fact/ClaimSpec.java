package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What storage a claim asks for.
 *
 * @param path its path in the object, {@code spec}
 * @param storageClassName null for the cluster's default class; empty for no class at all
 * @param storage null if it asks for none
 * @param volumeName the volume it wants; empty if any
 */
public record ClaimSpec(
    String path,
    List<String> accessModes,
    String storageClassName,
    Quantity storage,
    String volumeName,
    String volumeMode,
    LabelSelector selector) {

  private static final String ONE_POD = "ReadWriteOncePod";
  private static final Set<String> ACCESS_MODES =
      Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", ONE_POD);
  private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";

  static ClaimSpec from(MapNode spec, String path, Map<String, String> annotations) {
    return new ClaimSpec(
        path,
        Metadata.strings(spec.list("accessModes")),
        // The annotation that came before the field still works, and wins
        // (GetPersistentVolumeClaimClass).
        annotations.containsKey(CLASS_ANNOTATION)
            ? annotations.get(CLASS_ANNOTATION)
            : spec.text("storageClassName").orElse(null),
        Quantity.from(spec.map("resources").map("requests"), "storage"),
        spec.text("volumeName").orElse(""),
        spec.text("volumeMode").orElse("Filesystem"),
        Selectors.of(spec, "selector"));
  }

  /** The fields that keep every claim from being made; empty if a claim can be made. */
  public List<ClaimFault> faults() {
    List<ClaimFault> faults = new ArrayList<>();
    String modes = path + ".accessModes";
    if (accessModes.isEmpty()) {
      faults.add(new ClaimFault(modes, "no accessModes", "[\"ReadWriteOnce\"]"));
    } else if (!ACCESS_MODES.containsAll(accessModes)) {
      faults.add(new ClaimFault(modes, "accessModes that do not exist: " + accessModes, ""));
    } else if (accessModes.size() > 1 && accessModes.contains(ONE_POD)) {
      String both = ONE_POD + " together with other accessModes";
      faults.add(new ClaimFault(modes, both, "[\"" + ONE_POD + "\"]"));
    }
    String request = path + ".resources[storage]";
    if (storage == null) {
      faults.add(new ClaimFault(request, "no storage request", ""));
    } else if (storage.value().signum() <= 0) {
      faults.add(new ClaimFault(request, "the storage request " + storage, ""));
    }
    return faults;
  }

  /** Whether only one node, or one Pod, can have it at a time. */
  public boolean singleNode() {
    return !accessModes.isEmpty()
        && !accessModes.contains("ReadWriteMany")
        && !accessModes.contains("ReadOnlyMany");
  }
}
