package dev.ordinal.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a kustomization says about the files beside it that are no objects of their own. */
final class Kustomization {

  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private Kustomization() {}

  static boolean isOne(String fileName) {
    return NAMES.contains(fileName);
  }

  /**
   * The files that a kustomization uses otherwise than as objects: patches, and what it generates
   * or configures with.
   *
   * @param folder where the kustomization stands
   * @return normalized paths
   */
  static List<Path> parts(MapNode kustomization, Path folder) {
    List<String> names = new ArrayList<>();
    for (String key : List.of("patches", "patchesStrategicMerge", "patchesJson6902")) {
      for (Node patch : kustomization.list(key)) {
        name(patch, "path", names);
      }
    }
    for (String key : List.of("configurations", "transformers", "generators", "validators")) {
      for (Node part : kustomization.list(key)) {
        name(part, "path", names);
      }
    }
    for (Node replacement : kustomization.list("replacements")) {
      name(replacement, "path", names);
    }
    for (String key : List.of("configMapGenerator", "secretGenerator")) {
      for (Node generator : kustomization.list(key)) {
        generated(generator, names);
      }
    }
    for (Node chart : kustomization.list("helmCharts")) {
      name(chart, "valuesFile", names);
    }
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      paths.add(folder.resolve(name).normalize());
    }
    return paths;
  }

  /** A file name, or a mapping that has one; a patch may also stand there as text. */
  private static void name(Node node, String key, List<String> names) {
    if (node instanceof MapNode map) {
      map.text(key).ifPresent(names::add);
    } else if (node instanceof ScalarNode scalar && scalar.text().indexOf('\n') < 0) {
      names.add(scalar.text());
    }
  }

  /** {@code files: [name, key=name]}. */
  private static void generated(Node generator, List<String> names) {
    if (generator instanceof MapNode map) {
      for (Node file : map.list("files")) {
        if (file instanceof ScalarNode scalar) {
          names.add(scalar.text().substring(scalar.text().indexOf('=') + 1));
        }
      }
    }
  }
}
