package dev.ordinal.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Laws about the mounts and block devices of a container, which must be volumes of its Pod. */
final class MountLaws {

  private static final List<String> PROPAGATIONS =
      List.of("Bidirectional", "HostToContainer", "None");
  private static final List<String> RECURSIVE_READ_ONLY =
      List.of("Disabled", "Enabled", "IfPossible");
  private static final List<String> BIND_OPTIONS = List.of("nodev", "noexec", "nosuid");

  private MountLaws() {}

  static void mounts(Field container, Map<String, Field> volumes, Inspection inspection) {
    Field list = container.child("volumeMounts");
    Map<String, String> devices = paths(container.child("volumeDevices"), "devicePath");
    Set<String> mountPaths = new HashSet<>();
    for (Field mount : list.items()) {
      Field name = mount.child("name");
      Field path = mount.child("mountPath");
      if (name.isEmpty()) {
        inspection.required(name, "");
      }
      if (!volumes.containsKey(name.text())) {
        inspection.notFound(name);
      }
      if (path.isEmpty()) {
        inspection.required(path, "");
      }
      if (!mountPaths.add(path.text())) {
        inspection.invalid(path, "must be unique");
      }
      if (devices.containsKey(name.text())) {
        inspection.invalid(name, "must not already exist in volumeDevices");
      }
      if (devices.containsValue(path.text())) {
        inspection.invalid(path, "must not already exist as a path in volumeDevices");
      }
      subPaths(mount, list.path(), volumes, inspection);
      propagation(mount, list.path(), container, inspection);
      recursiveReadOnly(mount, list.path(), inspection);
      bindOptions(mount, volumes, inspection);
    }
  }

  private static Map<String, String> paths(Field list, String path) {
    Map<String, String> paths = new HashMap<>();
    for (Field item : list.items()) {
      paths.put(item.child("name").text(), item.child(path).text());
    }
    return paths;
  }

  /** The server prints the paths of some fields of a mount without its index. */
  private static void subPaths(
      Field mount, FieldPath list, Map<String, Field> volumes, Inspection inspection) {
    Field subPath = mount.child("subPath");
    Field expression = mount.child("subPathExpr");
    Field volume = volumes.get(mount.child("name").text());
    boolean image = volume != null && volume.child("image").isSet();
    for (Field field : List.of(subPath, expression)) {
      if (field.isEmpty()) {
        continue;
      }
      if (image && inspection.since(31) && !inspection.since(33)) {
        inspection.invalid(field, "not allowed in image volume sources");
      }
      String name = field == subPath ? "subPath" : "subPathExpr";
      inspection.invalid(field.at(list.child(name)), TextFormats.descendingPath(field.text()));
    }
    if (!expression.isEmpty() && !subPath.isEmpty()) {
      inspection.invalid(expression, "subPathExpr and subPath are mutually exclusive");
    }
  }

  private static void propagation(
      Field mount, FieldPath list, Field container, Inspection inspection) {
    Field mode = mount.child("mountPropagation").at(list.child("mountPropagation"));
    if (!mode.isSet()) {
      return;
    }
    if (!PROPAGATIONS.contains(mode.text())) {
      inspection.unsupported(mode, PROPAGATIONS);
    }
    if (mode.is("Bidirectional") && !container.child("securityContext", "privileged").isTrue()) {
      inspection.forbidden(
          mode, "Bidirectional mount propagation is available only to privileged containers");
    }
  }

  private static void recursiveReadOnly(Field mount, FieldPath list, Inspection inspection) {
    Field mode = mount.child("recursiveReadOnly").at(list.child("recursiveReadOnly"));
    if (!mode.isSet() || mode.is("Disabled")) {
      return;
    }
    if (!RECURSIVE_READ_ONLY.contains(mode.text())) {
      inspection.unsupported(mode, RECURSIVE_READ_ONLY);
      return;
    }
    if (!mount.child("readOnly").isTrue()) {
      inspection.forbidden(mode, "may only be specified when readOnly is true");
    }
    Field propagation = mount.child("mountPropagation");
    if (propagation.isSet() && !propagation.is("None")) {
      inspection.forbidden(
          mode, "may only be specified when mountPropagation is None or not specified");
    }
  }

  private static void bindOptions(Field mount, Map<String, Field> volumes, Inspection inspection) {
    Field options = mount.child("bindMountOptions");
    Set<String> seen = new HashSet<>();
    for (Field option : options.items()) {
      if (!BIND_OPTIONS.contains(option.text())) {
        inspection.unsupported(option, BIND_OPTIONS);
      }
      if (!seen.add(option.text())) {
        inspection.duplicate(option);
      }
    }
    Field volume = volumes.get(mount.child("name").text());
    if (!options.isEmpty() && volume != null && volume.child("image").isSet()) {
      inspection.invalid(options, "bindMountOptions may not be used with image volumes");
    }
  }

  static void devices(Field container, Map<String, Field> volumes, Inspection inspection) {
    Map<String, String> mounts = paths(container.child("volumeMounts"), "mountPath");
    Set<String> names = new HashSet<>();
    Set<String> paths = new HashSet<>();
    for (Field device : container.child("volumeDevices").items()) {
      Field name = device.child("name");
      if (name.isEmpty()) {
        inspection.required(name, "");
      }
      if (names.contains(name.text())) {
        inspection.invalid(name, "must be unique");
      }
      deviceVolume(name, volumes, inspection);
      devicePath(device.child("devicePath"), paths, mounts.values(), inspection);
      if (mounts.containsKey(name.text())) {
        inspection.invalid(name, "must not already exist in volumeMounts");
      }
      if (!name.isEmpty()) {
        names.add(name.text());
      }
    }
  }

  private static void deviceVolume(Field name, Map<String, Field> volumes, Inspection inspection) {
    Field volume = volumes.get(name.text());
    if (volume == null) {
      inspection.notFound(name);
    } else if (!volume.child("persistentVolumeClaim").isSet()
        && !volume.child("ephemeral").isSet()) {
      inspection.invalid(
          name,
          "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
    }
  }

  private static void devicePath(
      Field path, Set<String> paths, Collection<String> mounts, Inspection inspection) {
    if (path.isEmpty()) {
      inspection.required(path, "");
    }
    if (paths.contains(path.text())) {
      inspection.invalid(path, "must be unique");
    }
    if (!TextFormats.pathWithoutBacksteps(path.text()).isEmpty()) {
      inspection.invalid(path, "can not contain backsteps ('..')");
    } else {
      paths.add(path.text());
    }
    if (mounts.contains(path.text())) {
      inspection.invalid(path, "must not already exist as a path in volumeMounts");
    }
  }
}
