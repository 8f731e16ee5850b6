package dev.ordinal.cli;

import dev.ordinal.fact.Profiles;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Glob;
import dev.ordinal.manifest.ManifestReader;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.manifest.ReadSummary;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.StrictMap;
import dev.ordinal.manifest.Unreadable;
import dev.ordinal.manifest.UnreadableException;
import dev.ordinal.schema.KubeVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a configuration; whatever it does not know ends the run with its place. */
final class ConfigurationReader {

  private static final String NAME = ".ordinal.yaml";

  private static final String PATHS = "patterns of paths";

  private static final Set<String> KEYS =
      Set.of(
          "kubeVersion",
          "featureGates",
          "failOn",
          "clusterDomain",
          "exclude",
          "units",
          "rules",
          "exceptions",
          "profiles");

  private final String file;
  private final Path folder;
  private final StrictMap root;

  private ConfigurationReader(String file, Path folder, StrictMap root) {
    this.file = file;
    this.folder = folder;
    this.root = root;
  }

  /**
   * Reads the named file, or the first {@code .ordinal.yaml} in {@code folder} and above.
   *
   * @throws UsageException if it cannot be read, or says what no configuration says
   */
  static Configuration read(Optional<String> named, Path folder) {
    if (named.isPresent()) {
      return read(Path.of(named.get()), named.get());
    }
    for (Path here = folder.toAbsolutePath(); here != null; here = here.getParent()) {
      Path candidate = here.resolve(NAME);
      if (Files.isRegularFile(candidate)) {
        return read(candidate, here.equals(folder.toAbsolutePath()) ? NAME : candidate.toString());
      }
    }
    return Configuration.NONE;
  }

  private static Configuration read(Path path, String shown) {
    if (Files.isDirectory(path)) {
      throw new UsageException("--config: " + shown + " is a folder; name a file");
    }
    List<Document> documents = new ArrayList<>();
    ReadSummary read = ManifestReader.read(List.of(shown), ReadOptions.standard(), documents::add);
    for (Unreadable problem : read.missing()) {
      throw new ConfigurationException(problem);
    }
    for (Unreadable problem : read.unreadable()) {
      throw new ConfigurationException(problem);
    }
    if (documents.isEmpty()) {
      return Configuration.NONE;
    }
    try {
      StrictMap root = StrictMap.of(only(documents), "the configuration", KEYS);
      Path folder = path.toAbsolutePath().normalize().getParent();
      return new ConfigurationReader(shown, folder, root).configuration();
    } catch (UnreadableException e) {
      throw new ConfigurationException(shown, e.position(), e.getMessage());
    }
  }

  private static Node only(List<Document> documents) {
    if (documents.size() > 1) {
      throw new UnreadableException(
          documents.get(1).root().position(), "a configuration is one document");
    }
    for (Document.DuplicateKey key : documents.get(0).duplicateKeys()) {
      throw new UnreadableException(
          key.again(), key.path() + " is given twice, first in line " + key.first().line());
    }
    return documents.get(0).root();
  }

  private Configuration configuration() {
    RuleSettingsReader rules = new RuleSettingsReader(root);
    return new Configuration(
        file,
        root.value("kubeVersion", this::version, "a version from 1.24 on, in quotes: \"1.34\""),
        gates(),
        root.value("failOn", Options.FailOn::of, "critical, high, medium, low or never"),
        root.text("clusterDomain"),
        new ProjectLayout(file, folder, globs(root, "exclude"), units()),
        rules.settings(),
        rules.exceptions(),
        profiles());
  }

  /** Without quotes 1.30 is the number 1.3. */
  private Optional<KubeVersion> version(String text) {
    return KubeVersion.parse(text).filter(version -> version.isAtLeast(Options.OLDEST_MINOR));
  }

  private Map<String, Boolean> gates() {
    Map<String, Boolean> gates = new LinkedHashMap<>();
    if (root.has("featureGates")) {
      StrictMap written = StrictMap.of(root.node("featureGates").get(), "featureGates");
      for (MapNode.Entry gate : written.entries()) {
        gates.put(gate.key(), written.flag(gate.key()).orElseThrow());
      }
    }
    return gates;
  }

  private Optional<Profiles> profiles() {
    return root.has("profiles")
        ? Optional.of(Profiles.shipped().with(root.list("profiles", "a list of profiles"), file))
        : Optional.empty();
  }

  private List<ProjectLayout.Unit> units() {
    List<ProjectLayout.Unit> units = new ArrayList<>();
    if (root.has("units")) {
      StrictMap written = StrictMap.of(root.node("units").get(), "units");
      for (MapNode.Entry unit : written.entries()) {
        List<Glob> paths = globs(written, unit.key());
        if (paths.isEmpty()) {
          throw new UnreadableException(unit.keyPosition(), "the unit " + unit.key() + " is empty");
        }
        written.scalars(unit.key(), PATHS).forEach(path -> requireAFile(path, unit.key()));
        units.add(new ProjectLayout.Unit(unit.key(), unit.keyPosition(), paths));
      }
    }
    return units;
  }

  private void requireAFile(ScalarNode path, String unit) {
    if (!ProjectLayout.isAnyFile(folder, Glob.of(path.text()).orElseThrow())) {
      throw new UnreadableException(
          path.position(),
          "the unit " + unit + " matches nothing: no file below " + folder + " is " + path.text());
    }
  }

  private static List<Glob> globs(StrictMap map, String key) {
    List<Glob> globs = new ArrayList<>();
    for (ScalarNode item : map.scalars(key, PATHS)) {
      globs.add(
          Glob.of(item.text())
              .orElseThrow(
                  () ->
                      new UnreadableException(
                          item.position(), item.text() + " is no pattern of paths")));
    }
    return globs;
  }
}
