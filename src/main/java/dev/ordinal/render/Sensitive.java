package dev.ordinal.render;

import dev.ordinal.conclusion.Related;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps secrets out of what is printed: the one place where that is done. What a secret is, {@link
 * Secrets} knows.
 */
public final class Sensitive {

  /** What stands in the place of a secret. */
  static final String HIDDEN = "(sensitive)";

  /** Fields whose texts may be secrets. */
  private static final Set<String> VALUES =
      Set.of("value", "args", "command", "annotations", "data", "stringData");

  /** Shorter ones, which may be part of any word, are hidden only where a value is named. */
  private static final int SHORTEST_WORD = 6;

  /** So refusals name a number that stands where a text must. */
  private static final String NUMBER = "the number ";

  /** The longest first, since one may be part of another. */
  private final Set<String> secrets =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));

  private Sensitive(Collection<String> secrets) {
    this.secrets.addAll(secrets);
  }

  /** Hides these words, see {@link Secrets#of}. */
  public static Sensitive of(Collection<String> secrets) {
    return new Sensitive(secrets);
  }

  /** Hides the secrets in these objects. */
  static Sensitive in(List<MapNode> objects) {
    Set<String> secrets = new HashSet<>();
    for (MapNode object : objects) {
      secrets.addAll(Secrets.of(object));
    }
    return new Sensitive(secrets);
  }

  /** Violations without secrets in what they say. */
  public List<Violation> hide(Collection<Violation> violations) {
    return violations.stream().map(this::hide).toList();
  }

  /** A violation without secrets in what it says; the same one if there are none. */
  public Violation hide(Violation violation) {
    if (secrets.isEmpty()) {
      return violation;
    }
    List<Related> related = new ArrayList<>();
    for (Related one : violation.related()) {
      related.add(new Related(one.place(), hide(one.message())));
    }
    Violation.Edit edit = violation.edit();
    return new Violation(
        violation.rule(),
        violation.place(),
        hide(violation.message()),
        List.copyOf(related),
        new Violation.Edit(edit.path(), hide(edit.value())),
        violation.atMost());
  }

  /** A text such as an error without the secrets in it; words too short to tell apart stay. */
  String hide(String text) {
    String shown = text;
    for (String secret : secrets) {
      if (secret.length() >= SHORTEST_WORD) {
        shown = shown.replace(secret, HIDDEN).replace(escaped(secret), HIDDEN);
      } else {
        shown = shown.replace('"' + escaped(secret) + '"', '"' + HIDDEN + '"');
        shown = shown.replace(NUMBER + secret, NUMBER + HIDDEN);
      }
    }
    return shown;
  }

  private static String escaped(String secret) {
    return secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** An object, or a part of one, without its secrets; the same tree if there are none. */
  Node hide(Node node) {
    return secrets.isEmpty() ? node : hide(node, true);
  }

  private Node hide(Node node, boolean holdsValues) {
    if (node instanceof ListNode list) {
      return new ListNode(
          list.items().stream().map(item -> hide(item, true)).toList(), list.position());
    }
    if (node instanceof MapNode map) {
      MapNode.Builder copy = MapNode.builder(map.position());
      for (MapNode.Entry entry : map.entries()) {
        boolean values = holdsValues && isText(map) || VALUES.contains(entry.key());
        copy.put(entry.with(hide(entry.value(), values)));
      }
      return copy.build();
    }
    ScalarNode scalar = (ScalarNode) node;
    String shown = holdsValues ? shown(scalar.text()) : scalar.text();
    return shown.equals(scalar.text())
        ? scalar
        : new ScalarNode(ScalarNode.Kind.STRING, shown, scalar.position());
  }

  /** Annotations and the data of a Secret: texts by names that people choose. */
  private static boolean isText(MapNode map) {
    return map.entries().stream().allMatch(entry -> entry.value() instanceof ScalarNode)
        && !map.has("name");
  }

  private String shown(String text) {
    if (secrets.contains(text)) {
      return HIDDEN;
    }
    int equals = text.startsWith("-") ? text.indexOf('=') : -1;
    return equals > 0 && secrets.contains(text.substring(equals + 1))
        ? text.substring(0, equals + 1) + HIDDEN
        : hide(text);
  }
}
