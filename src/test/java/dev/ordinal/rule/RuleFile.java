package dev.ordinal.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of one file below rules/, for the tests that look at how rules are written. */
record RuleFile(Path path, String text) {

  static final Path RULES = Path.of("rules");

  private static final Pattern NAME = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]*)\"");
  private static final Pattern COMMENT = Pattern.compile("(?m)//.*$|(?s)/\\*.*?\\*/");

  /** All rule files below a folder of rules/; fails the test if there is none. */
  static List<RuleFile> below(String folder) {
    try (Stream<Path> paths = Files.walk(RULES.resolve(folder))) {
      List<RuleFile> files =
          paths
              .filter(path -> path.toString().endsWith(".drl"))
              .sorted()
              .map(RuleFile::read)
              .toList();
      if (files.isEmpty()) {
        throw new AssertionError("no rules below rules/" + folder);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleFile read(Path path) {
    try {
      return new RuleFile(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its ending, which the rule's name must be. */
  String id() {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - ".drl".length());
  }

  /** The folder below rules/, {@code policy/network}. */
  String folder() {
    return RULES.relativize(path.getParent()).toString().replace('\\', '/');
  }

  /** The names of the rules in the file. */
  List<String> ruleNames() {
    return NAME.matcher(withoutComments()).results().map(found -> found.group(1)).toList();
  }

  /** The text with comments blanked out. */
  String withoutComments() {
    return COMMENT.matcher(text).replaceAll("");
  }

  /** The when part of the first rule. */
  String when() {
    return between("when", "then");
  }

  /** The then part of the first rule. */
  String then() {
    return between("then", "end");
  }

  private String between(String start, String end) {
    Pattern part = Pattern.compile("(?ms)^" + start + "\\s*$(.*?)^" + end + "\\s*$");
    return part.matcher(withoutComments())
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElse("");
  }
}
