package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a container has a volume: a directory, or the path of a device.
 *
 * @param mountPath the directory or the device path
 * @param subPath the part of the volume; empty for all of it
 * @param device whether it is a block device
 */
public record VolumeMount(
    String path, String name, String mountPath, String subPath, boolean readOnly, boolean device) {

  static List<VolumeMount> listOf(MapNode container, String path) {
    List<VolumeMount> mounts = new ArrayList<>();
    for (Items.Item item : Items.of(container, "volumeMounts", path)) {
      MapNode mount = item.map();
      mounts.add(
          new VolumeMount(
              item.path(),
              mount.text("name").orElse(""),
              mount.text("mountPath").orElse(""),
              mount.text("subPath").or(() -> mount.text("subPathExpr")).orElse(""),
              mount.text("readOnly").orElse("").equals("true"),
              false));
    }
    for (Items.Item item : Items.of(container, "volumeDevices", path)) {
      MapNode device = item.map();
      mounts.add(
          new VolumeMount(
              item.path(),
              device.text("name").orElse(""),
              device.text("devicePath").orElse(""),
              "",
              false,
              true));
    }
    return List.copyOf(mounts);
  }
}
