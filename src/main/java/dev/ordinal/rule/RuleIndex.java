package dev.ordinal.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All rules, as {@link RuleIndexWriter} wrote them down when they were built. */
final class RuleIndex {

  /** Where the index stands among the classes of the rules. */
  static final String RESOURCE = "rules/index.tsv";

  /** Read at first use, and once. */
  private static final class Lines {
    static final List<String> ALL = read();
  }

  private RuleIndex() {}

  /** The rules of the folders that are asked for. */
  static List<IndexedRule> in(Predicate<String> folders) {
    List<IndexedRule> rules = new ArrayList<>();
    for (String line : Lines.ALL) {
      if (folders.test(IndexedRule.folder(line))) {
        rules.add(IndexedRule.of(line));
      }
    }
    return List.copyOf(rules);
  }

  /**
   * The folders below rules/ that have rules: {@code ancestor} itself and those below it, sorted.
   */
  static Collection<String> folders(String ancestor) {
    TreeSet<String> folders = new TreeSet<>();
    for (String line : Lines.ALL) {
      String folder = IndexedRule.folder(line);
      if (isWithin(folder, ancestor)) {
        folders.add(folder);
      }
    }
    return folders;
  }

  /** Whether a folder is another one or below it; the empty string stands for rules/ itself. */
  static boolean isWithin(String folder, String ancestor) {
    return ancestor.isEmpty()
        || folder.equals(ancestor)
        || folder.startsWith(ancestor) && folder.charAt(ancestor.length()) == '/';
  }

  private static List<String> read() {
    try (InputStream in = RuleIndex.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The build left no " + RESOURCE);
      }
      List<String> lines = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return List.copyOf(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
