package dev.ordinal.manifest;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in plain words what SnakeYAML found and what to do about it. */
final class YamlProblem {

  static final String KEY_IS_NO_SCALAR =
      "a mapping or list stands where a key belongs; put it in quotes if it is text";

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
    if (problem.contains("(TAB)")) {
      return "a tab stands where YAML allows blanks only; replace it with blanks";
    }
    if (problem.startsWith("mapping values are not allowed here")) {
      return "a colon stands where no key can be; indent the line as its neighbours are,"
          + " or put the value in quotes";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "this line has no colon; write key: value, or indent it as part of the text above";
    }
    if (problem.contains("end of stream") && context.contains("quoted scalar")) {
      return "a quote is opened here and never closed";
    }
    if (problem.contains("<document start>")) {
      return "kubectl reads nothing after a line ...; separate documents by ---";
    }
    if (problem.contains("<block end>") || problem.contains("<block mapping start>")) {
      return "the indentation does not fit the lines above; align the line with its neighbours";
    }
    if (problem.startsWith("expected ',' or")) {
      return "a bracket or brace is opened and not closed; close it, or put the value in quotes";
    }
    if (problem.startsWith("found character")) {
      return "no value can start with this character; put the value in quotes";
    }
    return "is not YAML: " + problem.replace('\n', ' ');
  }

  private static String oneLine(Exception problem) {
    String text = String.valueOf(problem.getMessage());
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
