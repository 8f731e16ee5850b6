package dev.ordinal.cli;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The violations that were there before: a JSON list of fingerprints, sorted. */
record Baseline(Set<String> fingerprints) {

  private static final String KEY = "fingerprints";

  /**
   * Reads one.
   *
   * @throws UsageException if the file cannot be read, or holds no list
   */
  static Baseline read(String file) {
    Documents read;
    try {
      // A document is a mapping, and a list alone would be refused.
      String text = "{\"" + KEY + "\": " + Files.readString(Path.of(file)) + "}";
      read = Documents.parse(text, file);
    } catch (NoSuchFileException e) {
      throw new UsageException(
          "--baseline: there is no file " + file + "; --write-baseline writes one");
    } catch (IOException e) {
      throw new UsageException("--baseline: " + file + " cannot be read: " + e.getMessage());
    }
    if (read.documents().size() != 1
        || !(read.documents().get(0).map().get(KEY).orElse(MapNode.EMPTY)
            instanceof ListNode fingerprints)) {
      throw new UsageException("--baseline: " + file + " is no list of fingerprints");
    }
    Set<String> known = new HashSet<>();
    for (Node item : fingerprints) {
      if (item instanceof ScalarNode scalar) {
        known.add(scalar.text());
      }
    }
    return new Baseline(known);
  }

  /** The violations that are new. */
  List<ReportedViolation> without(List<ReportedViolation> violations) {
    return violations.stream().filter(one -> !fingerprints.contains(one.fingerprint())).toList();
  }

  /**
   * Writes one that knows all these violations.
   *
   * @throws UsageException if the file cannot be written
   */
  static void write(String file, List<ReportedViolation> violations) {
    Set<String> sorted = new TreeSet<>();
    violations.forEach(one -> sorted.add("  \"" + one.fingerprint() + '"'));
    try {
      String items = sorted.isEmpty() ? "" : "\n" + String.join(",\n", sorted) + "\n";
      byte[] bytes = ("[" + items + "]\n").getBytes(StandardCharsets.UTF_8);
      WholeFile.write(Path.of(file), out -> out.write(bytes));
    } catch (IOException e) {
      throw new UsageException(
          "--write-baseline: " + file + " cannot be written: " + e.getMessage());
    }
  }
}
