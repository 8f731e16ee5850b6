package dev.ordinal.cli;

import dev.ordinal.conclusion.Severity;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Unreadable;
import dev.ordinal.schema.KubeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a configuration; whatever it does not know ends the run with its place. */
final class ConfigurationReader {

  /** What YAML 1.1 makes of the bare word {@code off}, as a key too. */
  private static final String OFF = "false";

  private static final String NAME = ".ordinal.yaml";

  private final String file;

  private ConfigurationReader(String file) {
    this.file = file;
  }

  /**
   * Reads the named file, or the first {@code .ordinal.yaml} in {@code folder} and above.
   *
   * @throws UsageException if it cannot be read, or says what no configuration says
   */
  static Configuration read(Optional<String> named, Path folder) {
    if (named.isPresent()) {
      return parse(Path.of(named.get()), named.get());
    }
    for (Path here = folder.toAbsolutePath(); here != null; here = here.getParent()) {
      Path candidate = here.resolve(NAME);
      if (Files.isRegularFile(candidate)) {
        return parse(candidate, here.equals(folder.toAbsolutePath()) ? NAME : candidate.toString());
      }
    }
    return Configuration.NONE;
  }

  private static Configuration parse(Path path, String shown) {
    Documents documents;
    try {
      documents = Documents.parse(Files.readString(path), shown);
    } catch (IOException e) {
      throw new UsageException("--config: " + shown + " cannot be read: " + e.getMessage());
    }
    ConfigurationReader reader = new ConfigurationReader(shown);
    for (Unreadable problem : documents.unreadable()) {
      throw reader.fault(problem.position(), problem.message());
    }
    return documents.documents().isEmpty()
        ? Configuration.NONE
        : reader.configuration(reader.map(documents.documents().get(0).root()));
  }

  private Configuration configuration(MapNode root) {
    known(
        root,
        Set.of(
            "kubeVersion",
            "featureGates",
            "failOn",
            "clusterDomain",
            "exclude",
            "rules",
            "exceptions"));
    return new Configuration(
        file,
        value(root, "kubeVersion", KubeVersion::parse, "a version such as 1.34"),
        gates(root),
        value(root, "failOn", Options.FailOn::of, "critical, high, medium, low or never"),
        root.text("clusterDomain"),
        texts(root),
        rules(root),
        exceptions(root));
  }

  private Map<String, Boolean> gates(MapNode root) {
    Map<String, Boolean> gates = new LinkedHashMap<>();
    MapNode written = section(root, "featureGates");
    for (String name : written.keys()) {
      gates.put(name, value(written, name, ConfigurationReader::bool, "true or false").get());
    }
    return gates;
  }

  private List<String> texts(MapNode root) {
    List<String> texts = new ArrayList<>();
    for (Node item : list(root, "exclude")) {
      if (!(item instanceof ScalarNode scalar)) {
        throw fault(item.position(), "exclude takes globs of paths");
      }
      texts.add(scalar.text());
    }
    return texts;
  }

  private Map<String, Configuration.RuleSetting> rules(MapNode root) {
    Map<String, Configuration.RuleSetting> rules = new LinkedHashMap<>();
    MapNode written = section(root, "rules");
    for (MapNode.Entry entry : written.entries()) {
      MapNode rule = map(entry.value());
      known(rule, Set.of("off", OFF, "severity"));
      rules.put(
          entry.key(),
          new Configuration.RuleSetting(
              value(rule, "off", ConfigurationReader::bool, "true or false")
                  .or(() -> value(rule, OFF, ConfigurationReader::bool, "true or false"))
                  .orElse(false),
              value(rule, "severity", Severity::of, "critical, high, medium or low")));
    }
    return rules;
  }

  private List<Configuration.Accepted> exceptions(MapNode root) {
    List<Configuration.Accepted> exceptions = new ArrayList<>();
    for (Node item : list(root, "exceptions")) {
      MapNode written = map(item);
      known(written, Set.of("rule", "object", "reason", "until", "ticket"));
      if (written.text("rule").isEmpty() || written.text("object").isEmpty()) {
        throw fault(written.position(), "an exception has rule and object");
      }
      String reason = written.text("reason").orElse("").strip();
      String ticket = written.text("ticket").map(text -> " (" + text + ")").orElse("");
      exceptions.add(
          new Configuration.Accepted(
              written.position(),
              written.text("rule").get(),
              written.text("object").get(),
              reason.isEmpty() ? "" : reason + ticket,
              value(written, "until", ConfigurationReader::day, "a day such as 2027-03-31")));
    }
    return exceptions;
  }

  private static Optional<Boolean> bool(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }

  /** The same text, if it is a day. */
  static Optional<String> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text).toString());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> value(
      MapNode map, String key, Function<String, Optional<T>> reading, String wanted) {
    if (!map.has(key)) {
      return Optional.empty();
    }
    Optional<T> value = map.text(key).flatMap(reading);
    if (value.isEmpty()) {
      throw fault(map.entry(key).get().keyPosition(), key + " is not " + wanted);
    }
    return value;
  }

  private MapNode section(MapNode root, String key) {
    return root.has(key) ? map(root.get(key).get()) : MapNode.EMPTY;
  }

  private ListNode list(MapNode root, String key) {
    if (root.has(key) && !(root.get(key).get() instanceof ListNode)) {
      throw fault(root.entry(key).get().keyPosition(), key + " is not a list");
    }
    return root.list(key);
  }

  private MapNode map(Node node) {
    if (node instanceof MapNode map) {
      return map;
    }
    throw fault(node.position(), "a mapping is expected here");
  }

  private void known(MapNode map, Set<String> keys) {
    for (MapNode.Entry entry : map.entries()) {
      if (!keys.contains(entry.key())) {
        throw fault(entry.keyPosition(), "the key " + entry.key() + " is not known");
      }
    }
  }

  private UsageException fault(Position at, String message) {
    return new UsageException(file + ":" + at.line() + ":" + at.column() + ": " + message);
  }
}
