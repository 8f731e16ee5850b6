package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One command of a script, as far as a look at its words tells.
 *
 * @param words program and arguments; quotation marks are gone
 */
record ShellCommand(List<String> words) {

  private static final Set<String> WITH_VALUE =
      Set.of("-n", "--namespace", "--context", "--kubeconfig", "-s", "--server");
  private static final Set<String> WAITING = Set.of("sleep", "until", "while");

  /** The commands that a container runs, in order; a guess where the shell does more than that. */
  static List<ShellCommand> allOf(Container container) {
    List<String> line = container.commandLine();
    boolean entrypoint =
        container.command().isEmpty() && ImageName.of(container.image()).last().equals("kubectl");
    String script = (entrypoint ? "kubectl " : "") + String.join(" ", line);
    if (!script.contains("kubectl")) {
      return List.of();
    }
    List<ShellCommand> commands = new ArrayList<>();
    for (String command : script.replace("\\\n", " ").split("[\n;|]|&&")) {
      List<String> words = new ArrayList<>();
      for (String word : command.replaceAll("[\"'()]", " ").strip().split("\\s+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        commands.add(new ShellCommand(List.copyOf(words)));
      }
    }
    return commands;
  }

  /** The field of a container that holds its script. */
  static String pathIn(Container container) {
    return container.path() + (container.args().isEmpty() ? ".command" : ".args");
  }

  /** Whether it calls kubectl with that verb. */
  boolean isKubectl(String verb) {
    List<String> rest = rest();
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      if (!word.startsWith("-")) {
        return word.equals(verb);
      }
      i += WITH_VALUE.contains(word) ? 1 : 0;
    }
    return false;
  }

  /** The namespace that it names; {@code otherwise} if it names none. */
  String namespace(String otherwise) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("--namespace=")) {
        return word.substring("--namespace=".length());
      }
      if ((word.equals("-n") || word.equals("--namespace")) && i + 1 < words.size()) {
        return words.get(i + 1);
      }
    }
    return otherwise;
  }

  /** What stands behind kubectl. */
  private List<String> rest() {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("kubectl") || words.get(i).endsWith("/kubectl")) {
        return words.subList(i + 1, words.size());
      }
    }
    return List.of();
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /**
   * Whether it names objects of one of these kinds, {@code sts}, {@code sts/db} or {@code a,sts}.
   */
  boolean names(String... kinds) {
    for (String word : rest()) {
      for (String part : word.split("/", 2)[0].split(",")) {
        if (Set.of(kinds).contains(part.split("\\.", 2)[0])) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether it is about objects of these labels or of that name.
   *
   * @param name as it is, or with a hyphen at the end for all with an ordinal behind it
   */
  boolean selects(Map<String, String> labels, String name) {
    List<String> rest = rest();
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      if (word.equals("--all") || isName(word.substring(word.indexOf('/') + 1), name)) {
        return true;
      }
      boolean next = (word.equals("-l") || word.equals("--selector")) && i + 1 < rest.size();
      String selector = next ? rest.get(i + 1) : "";
      if (word.startsWith("--selector=")) {
        selector = word.substring("--selector=".length());
      }
      if (!selector.isEmpty() && meets(labels, selector)) {
        return true;
      }
    }
    return false;
  }

  /** What the shell puts in is taken for an ordinal. */
  private static boolean isName(String word, String name) {
    if (!name.endsWith("-") || !word.startsWith(name)) {
      return word.equals(name);
    }
    String ordinal = word.substring(name.length());
    return !ordinal.isEmpty()
            && ordinal.chars().allMatch(c -> Character.isDigit(c) || "${}*".indexOf(c) >= 0)
        || ordinal.startsWith("$");
  }

  private static boolean meets(Map<String, String> labels, String selector) {
    for (String term : selector.split(",")) {
      String[] sides = term.split("==?", 2);
      if (sides.length < 2 || !sides[1].equals(labels.get(sides[0]))) {
        return false;
      }
    }
    return true;
  }

  /** Whether time passes until something has come about. */
  boolean waits() {
    return isKubectl("wait") || isKubectl("rollout") || words.stream().anyMatch(WAITING::contains);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
