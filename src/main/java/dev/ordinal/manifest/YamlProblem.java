package dev.ordinal.manifest;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in plain words what SnakeYAML found and what to do about it. */
final class YamlProblem {

  static final String KEY_IS_NO_SCALAR =
      "a mapping or list stands where a key belongs; put it in quotes if it is text";

  /** What SnakeYAML says, and what that means; the first that fits. */
  private static final List<Map.Entry<String, String>> EXPLAINED =
      List.of(
          Map.entry("(TAB)", "a tab stands where YAML allows blanks only; replace it with blanks"),
          Map.entry(
              "mapping values are not allowed here",
              "a colon stands where no key can be; indent the line as its neighbours are, or put"
                  + " the value in quotes"),
          Map.entry(
              "could not find expected ':'",
              "this line has no colon; write key: value, or indent it as part of the text above"),
          Map.entry(
              "expected ',' or",
              "a bracket or brace is opened and not closed; close it, or put the value in quotes"),
          Map.entry(
              "expected the node content",
              "a value is missing; write it, or close the bracket or brace that is still open"),
          Map.entry(
              "sequence entries are not allowed here",
              "a list cannot start behind a key; put each dash on a line of its own"),
          Map.entry(
              "<document start>",
              "a value follows where the document has ended; separate documents by ---"),
          Map.entry(
              "but found '<scalar>'",
              "text stands where a key belongs; indent it as the text above, or put the whole value in"
                  + " quotes"),
          Map.entry(
              "<block",
              "the indentation does not fit the lines above; align the line with its neighbours"),
          Map.entry(
              "unknown escape character",
              "the escape after this backslash is not known; write the value in single quotes"),
          Map.entry(
              "expected chomping or indentation",
              "only +, - or a digit may follow on | and >; begin the text on the next line"),
          Map.entry(
              "found character",
              "no value can start with this character; put the value in quotes"));

  private YamlProblem() {}

  static UnreadableException explain(YAMLException problem, int firstLine) {
    if (problem.getCause() instanceof UnreadableException cause) {
      return cause;
    }
    if (!(problem instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
      return new UnreadableException(Position.NONE, "is not YAML: " + oneLine(problem));
    }
    String text = marked.getProblem() == null ? oneLine(problem) : marked.getProblem();
    Mark mark = marked.getContextMark();
    if (mark == null || !isUnclosed(text)) {
      mark = marked.getProblemMark();
    }
    Position place = new Position(mark.getLine() + firstLine, mark.getColumn() + 1);
    return new UnreadableException(place, explain(text, String.valueOf(marked.getContext())));
  }

  /** What is not closed is reported where it is opened, not where its lack is noticed. */
  private static boolean isUnclosed(String problem) {
    return problem.contains("end of stream")
        || problem.startsWith("could not find expected ':'")
        || problem.startsWith("expected ',' or");
  }

  private static String explain(String problem, String context) {
    if (problem.contains("end of stream") && context.contains("quoted scalar")) {
      return "a quote is opened here and never closed";
    }
    for (Map.Entry<String, String> each : EXPLAINED) {
      if (problem.contains(each.getKey())) {
        return each.getValue();
      }
    }
    return "is not YAML: " + problem.replace('\n', ' ');
  }

  private static String oneLine(Exception problem) {
    String text = String.valueOf(problem.getMessage());
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
