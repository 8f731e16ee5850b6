package dev.ordinal.manifest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What the place of a folder says about the files in it.
 *
 * @param unit whose objects are joined with those of these files
 * @param kustomized whether a kustomization stands here or above
 * @param rendered whether this is what {@code helm template --output-dir} wrote
 * @param chart the outermost chart around it
 * @param files what to do with the files here
 */
record Folder(String unit, boolean kustomized, boolean rendered, Optional<Path> chart, Use files) {

  /** What to do with a file. */
  enum Use {
    READ,
    RENDER,
    IGNORE
  }

  private static final String CHART = "Chart.yaml";
  private static final String TEMPLATES = "templates";

  /** A folder that was named by the user, above everything that is in it. */
  static Folder root(Path path) {
    return new Folder(path.toString(), false, false, Optional.empty(), Use.READ);
  }

  /**
   * This folder, now that its content is known.
   *
   * @param names of the files in it, and of the folders with a slash
   */
  Folder inside(Path path, Set<String> names) {
    if (names.stream().anyMatch(Kustomization::isOne)) {
      return new Folder(path.toString(), true, rendered, chart, files);
    }
    if (names.contains(CHART) && files == Use.READ) {
      String outermost = chart.isPresent() || kustomized ? unit : path.toString();
      return new Folder(
          outermost, kustomized, rendered, Optional.of(chart.orElse(path)), Use.IGNORE);
    }
    boolean output = names.contains(TEMPLATES + "/") && chart.isEmpty();
    if (output && !kustomized && !rendered) {
      return new Folder(path.toString(), false, true, chart, files);
    }
    return this;
  }

  /** A folder in this one. */
  Folder into(String name) {
    if (chart.isEmpty() || files == Use.RENDER) {
      return this;
    }
    Use use = files;
    if (files == Use.IGNORE) {
      use =
          switch (name) {
            case TEMPLATES -> Use.RENDER;
            case "ci" -> Use.IGNORE;
            default -> Use.READ;
          };
    }
    return new Folder(unit, kustomized, rendered, chart, use);
  }

  /** What to do with a file in this folder. */
  Use use(String fileName) {
    return files == Use.IGNORE || fileName.equals(CHART) ? Use.IGNORE : files;
  }
}
