package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How rules are written. Each ban names what to write instead. */
class DrlStyleTest {

  private static final int MOST_LINES = 40;
  private static final int LONGEST_LINE = 120;

  private static final Map<String, String> BANS = new LinkedHashMap<>();

  static {
    BANS.put("\\binsert\\s*\\(", "insert fires before the rules that refute it: insertLogical");
    BANS.put("\\b(salience|agenda-group|no-loop|activation-group)\\b", "write a condition instead");
    BANS.put("\\b(modify|update|delete|retract)\\s*[({]", "conclude a new fact instead");
    BANS.put("^\\s*(global|function|dialect|declare|query)\\b", "write a record in fact instead");
    BANS.put("\\beval\\s*\\(", "write a constraint in a pattern instead");
    BANS.put(
        "\\b(accumulate|acc|collect|groupby)\\s*\\(",
        "a sum of int overflows, a list comes in no order: select and count in Java");
    BANS.put("\\bSystem\\.", "a rule has no world but its facts");
    BANS.put("^import .*\\*", "import classes one by one; two of one name crash the compiler");
  }

  /** Its right side is cut off at the operator, without a word. */
  private static final Pattern CUT_BINDING =
      Pattern.compile("\\$\\w+\\s*:(?!\\s*\\()[^,()]*[^,()\\s<>=!&|]\\s*[-+*/%]\\s");

  @Test
  void rulesFollowTheStyle() {
    List<String> faults = new ArrayList<>();
    for (RuleFile file : RuleFile.below("")) {
      faults.addAll(faultsOf(file));
    }
    assertEquals(List.of(), faults);
  }

  static List<String> faultsOf(RuleFile file) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> ban : BANS.entrySet()) {
      if (Pattern.compile("(?m)" + ban.getKey()).matcher(code(file)).find()) {
        faults.add(file.id() + " has " + ban.getKey() + ": " + ban.getValue());
      }
    }
    if (CUT_BINDING.matcher(file.when()).find()) {
      faults.add(file.id() + " binds arithmetic without parentheses: write $x : (a + b)");
    }
    if (Pattern.compile("\\binsertLogical\\b").matcher(file.then()).results().count() != 1) {
      faults.add(file.id() + " has not exactly one insertLogical: one rule concludes one thing");
    }
    if (file.text().lines().count() > MOST_LINES) {
      faults.add(file.id() + " has more than " + MOST_LINES + " lines: derive a fact");
    }
    file.text()
        .lines()
        .filter(line -> line.length() > LONGEST_LINE && !line.contains("https://"))
        .forEach(line -> faults.add(file.id() + " has a line too long: " + line.strip()));
    file.when()
        .lines()
        .filter(line -> severalConstraints(line))
        .forEach(line -> faults.add(file.id() + " has several constraints in: " + line.strip()));
    return faults;
  }

  /** The file without the texts of its annotations, which may use any word. */
  private static String code(RuleFile file) {
    return file.withoutComments().replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*\"", "");
  }

  /** True if a comma that is inside no quotes and in one pattern only has something after it. */
  private static boolean severalConstraints(String line) {
    String bare = line.replaceAll("\"[^\"]*\"", "\"\"");
    int depth = 0;
    int patternDepth =
        bare.strip().matches("^(not |exists |forall\\()?\\s*(\\$\\w+\\s*:\\s*)?[A-Z]\\w*\\(.*")
            ? 1
            : 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == patternDepth && !bare.substring(i + 1).isBlank()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theGateSeesEachFault() {
    assertSeen("insert( new Violation() );", "insertLogical");
    assertSeen("insertLogical( 1 ); delete( $set );", "conclude a new fact");
    assertSeen("insertLogical( System.getenv() );", "has no world");
    assertSeenIn(
        "    accumulate( Set( $n : replicas ); $sum : sum( $n ) )", "a sum of int overflows");
    assertSeenIn("    Set( a == 1, b == 2 )", "several constraints");
    assertSeenIn("    Set(\n        a == 1, b == 2\n    )", "several constraints");
    assertSeenIn("    not Set( a == 1, b == 2 )", "several constraints");
    assertSeenIn("    Set( $sum : replicas + 1 )", "arithmetic");
    assertEquals(
        List.of(), faultsOf(rule("    Set( $sum : (replicas + 1) )", "insertLogical(1);")));
    assertEquals(
        List.of(), faultsOf(rule("    Set( a.between(1, 2) )", "insertLogical( f(1, 2) );")));
  }

  private static void assertSeen(String then, String fault) {
    List<String> faults = faultsOf(rule("    Set()", then));
    assertTrue(faults.toString().contains(fault), faults.toString());
  }

  private static void assertSeenIn(String when, String fault) {
    List<String> faults = faultsOf(rule(when, "insertLogical( 1 );"));
    assertTrue(faults.toString().contains(fault), faults.toString());
  }

  private static RuleFile rule(String when, String then) {
    String text = "rule \"some-rule\"\nwhen\n" + when + "\nthen\n    " + then + "\nend\n";
    return new RuleFile(Path.of("rules/policy/some/some-rule.drl"), text);
  }
}
