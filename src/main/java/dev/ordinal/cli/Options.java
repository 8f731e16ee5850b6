package dev.ordinal.cli;

import dev.ordinal.conclusion.Severity;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.schema.KubeVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * The options that all commands share, checked.
 *
 * @param files what was named on the command line, in that order
 * @param outputs at least one
 * @param namespace of documents that name none; empty if the flag was not given
 * @param version empty if the flag was not given
 * @param selection the objects that the command is about
 * @param failOn the least severity that makes a run fail; empty for never
 */
record Options(
    List<String> files,
    List<Output> outputs,
    boolean detail,
    Optional<String> namespace,
    Optional<KubeVersion> version,
    Map<String, Boolean> featureGates,
    Optional<Instant> now,
    Configuration configuration,
    Optional<FailOn> failOn,
    String clusterDomain,
    Selection selection,
    boolean color) {

  /** The oldest minor version that can be asked for. */
  static final int OLDEST_MINOR = 24;

  /**
   * Where one rendering goes.
   *
   * @param file empty for standard output
   */
  record Output(String format, Optional<String> file) {}

  /**
   * When violations make a run fail.
   *
   * @param least the least severity that does; empty for never
   */
  record FailOn(Optional<Severity> least) {

    static final FailOn DEFAULT = new FailOn(Optional.of(Severity.MEDIUM));

    /** Reads a severity or {@code never}; empty if the word is neither. */
    static Optional<FailOn> of(String word) {
      return word.equals("never")
          ? Optional.of(new FailOn(Optional.empty()))
          : Severity.of(word).map(severity -> new FailOn(Optional.of(severity)));
    }

    boolean failsAt(Severity severity) {
      return least.map(severity::atLeast).orElse(false);
    }
  }

  /**
   * Reads them from a command line.
   *
   * @throws UsageException if a value is not what its option takes
   */
  static Options of(ParseResult arguments, Terminal terminal) {
    Configuration configuration =
        ConfigurationReader.read(text(arguments, "--config"), Path.of(""));
    Map<String, Boolean> gates = new LinkedHashMap<>(configuration.featureGates());
    gates.putAll(gates(arguments));
    return new Options(
        files(arguments),
        outputs(arguments),
        has(arguments, "--detail"),
        text(arguments, "--namespace"),
        text(arguments, "--kube-version").map(Options::version),
        gates,
        text(arguments, "--now").map(Options::time),
        configuration,
        text(arguments, "--fail-on").map(Options::failOn).or(configuration::failOn),
        text(arguments, "--cluster-domain")
            .or(configuration::clusterDomain)
            .orElse("cluster.local"),
        Selection.of(arguments),
        terminal.interactive()
            && !has(arguments, "--no-color")
            && terminal.environment().getOrDefault("NO_COLOR", "").isEmpty());
  }

  /** Whether an output names what it rests on: a digest costs start-up time. */
  boolean needDigests() {
    return outputs.stream().anyMatch(output -> !output.format().equals("text"));
  }

  /** How manifests are read: with a digest only where it is shown, since it costs time. */
  ReadOptions reading() {
    ReadOptions reading = ReadOptions.standard().withLayout(configuration.layout());
    return needDigests() ? reading.withDigest() : reading;
  }

  /** Whether a document is one that the selector takes. */
  boolean takes(Document document) {
    return selection.takes(document);
  }

  /** The same, with everything shown. */
  Options withDetail() {
    return new Options(
        files,
        outputs,
        true,
        namespace,
        version,
        featureGates,
        now,
        configuration,
        failOn,
        clusterDomain,
        selection,
        color);
  }

  static Optional<String> text(ParseResult arguments, String option) {
    return Optional.ofNullable(arguments.matchedOptionValue(option, (String) null));
  }

  static List<String> texts(ParseResult arguments, String option) {
    return arguments.hasMatchedOption(option)
        ? List.of(arguments.matchedOptionValue(option, new String[0]))
        : List.of();
  }

  static boolean has(ParseResult arguments, String option) {
    return arguments.matchedOptionValue(option, false);
  }

  private static List<String> files(ParseResult arguments) {
    List<String> files = new ArrayList<>();
    if (arguments.commandSpec().findOption("--filename") != null) {
      files.addAll(texts(arguments, "--filename"));
      files.addAll(List.of(arguments.matchedPositionalValue(0, new String[0])));
    }
    return List.copyOf(files);
  }

  private static List<Output> outputs(ParseResult arguments) {
    List<Output> outputs = new ArrayList<>();
    for (String text : texts(arguments, "--output")) {
      int equals = text.indexOf('=');
      outputs.add(
          equals < 0
              ? new Output(text, Optional.empty())
              : new Output(text.substring(0, equals), Optional.of(text.substring(equals + 1))));
    }
    if (outputs.stream().filter(output -> output.file().isEmpty()).count() > 1) {
      throw new UsageException(
          "-o: only one format can go to standard output; give the others a =FILE");
    }
    return outputs.isEmpty() ? List.of(new Output("text", Optional.empty())) : outputs;
  }

  private static KubeVersion version(String text) {
    return KubeVersion.parse(text)
        .filter(version -> version.isAtLeast(OLDEST_MINOR))
        .orElseThrow(
            () ->
                new UsageException(
                    "--kube-version: " + text + " is not a version from 1.24 on, such as 1.34.2"));
  }

  private static Map<String, Boolean> gates(ParseResult arguments) {
    Map<String, Boolean> gates = new LinkedHashMap<>();
    for (String list : texts(arguments, "--feature-gates")) {
      for (String gate : list.split(",", -1)) {
        int equals = gate.indexOf('=');
        String value = gate.substring(equals + 1);
        if (equals < 1 || !value.equals("true") && !value.equals("false")) {
          throw new UsageException(
              "--feature-gates: '" + gate + "' is not NAME=true or NAME=false");
        }
        gates.put(gate.substring(0, equals), Boolean.valueOf(value));
      }
    }
    return gates;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException("--now: " + text + " is not a time such as 2026-11-24T02:00:00Z");
    }
  }

  private static FailOn failOn(String word) {
    return FailOn.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "--fail-on: " + word + " is none of critical, high, medium, low, never"));
  }
}
