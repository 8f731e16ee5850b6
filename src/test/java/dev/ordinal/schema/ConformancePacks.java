package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The packs of recorded answers of real API servers: those of {@code fixtures/conformance/api}
 * (gzipped), or those of the folder that {@code -Dconformance} names.
 */
final class ConformancePacks {

  /** A Kubernetes release with its gates, and the folder of its answers. */
  record Variant(String folder, KubeVersion version, Map<String, Boolean> gates) {

    static Variant of(String folder) {
      int sign = Math.max(folder.indexOf('+'), folder.indexOf('-'));
      String version = sign < 0 ? folder : folder.substring(0, sign);
      Map<String, Boolean> gates =
          sign < 0 ? Map.of() : Map.of(folder.substring(sign + 1), folder.charAt(sign) == '+');
      return new Variant(folder, KubeVersion.parse(version).orElseThrow(), gates);
    }
  }

  private final Path root;
  private final boolean packed;

  private ConformancePacks(Path root, boolean packed) {
    this.root = root;
    this.packed = packed;
  }

  static ConformancePacks open() {
    String folder = System.getProperty("conformance", "");
    return folder.isEmpty()
        ? new ConformancePacks(Path.of("fixtures/conformance/api"), true)
        : new ConformancePacks(Path.of(folder, "api"), false);
  }

  /** All releases with answers, the oldest first; a release before its variants. */
  List<Variant> variants() throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("cases"))
          .map(Variant::of)
          .sorted(Comparator.comparing(Variant::version).thenComparing(Variant::folder))
          .toList();
    }
  }

  /** The files of a pack's questions: path below the pack, and text. */
  Map<String, String> cases(String pack) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (packed) {
      MapNode texts = read(root.resolve("cases").resolve(pack + ".json.gz"));
      for (String path : texts.keys()) {
        files.put(path, texts.text(path).orElseThrow());
      }
      return files;
    }
    Path folder = root.resolve("cases").resolve(pack);
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }

  /** Whether a release was asked the questions of a pack. */
  boolean has(Variant variant, String pack) {
    return Files.exists(answersFile(variant.folder(), pack));
  }

  /** The answers by case: the newest release's, this release's laid over it, then the variant's. */
  Map<String, MapNode> answers(Variant variant, String pack) throws IOException {
    List<Variant> releases = variants().stream().filter(v -> v.gates().isEmpty()).toList();
    List<String> layers = new ArrayList<>();
    layers.add(releases.get(releases.size() - 1).folder());
    layers.add(variant.version().toString());
    layers.add(variant.folder());
    Map<String, MapNode> answers = new TreeMap<>();
    for (String layer : layers) {
      Path file = answersFile(layer, pack);
      if (Files.exists(file)) {
        MapNode layerAnswers = read(file);
        for (String id : layerAnswers.keys()) {
          answers.put(id, layerAnswers.map(id));
        }
      }
    }
    return answers;
  }

  private Path answersFile(String folder, String pack) {
    return packed
        ? root.resolve(folder).resolve(pack + ".json.gz")
        : root.resolve(folder).resolve(pack).resolve("expected.json");
  }

  private MapNode read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream text = packed ? new GZIPInputStream(in) : in) {
      return (MapNode) JsonTree.read(text);
    }
  }
}
