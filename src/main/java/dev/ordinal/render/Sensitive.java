package dev.ordinal.render;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps secrets out of what is printed. A value of an environment variable, an argument or an
 * annotation is a secret if its name says so, or if it looks like one by itself. Of a Secret no
 * value is shown at all.
 */
final class Sensitive {

  /** What stands in the place of a secret. */
  static final String HIDDEN = "(sensitive)";

  private static final List<String> TELLING =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "credential",
          "apikey",
          "api-key",
          "access-key",
          "private-key",
          "privatekey",
          "auth-key",
          "connection-string");

  /** Names that tell about a secret without holding it. */
  private static final List<String> HARMLESS =
      List.of("checksum", "hash", "digest", "allow-empty", "-file", "-path", "-name", "-ttl");

  /** Fields whose texts may be secrets. */
  private static final Set<String> VALUES =
      Set.of("value", "args", "command", "annotations", "data", "stringData");

  private static final int SHORTEST_WORD = 6;

  /** The longest first, since one may be part of another. */
  private final Set<String> secrets =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));

  private Sensitive() {}

  /** Knows the secrets in these objects. */
  static Sensitive in(List<MapNode> objects) {
    Sensitive sensitive = new Sensitive();
    for (MapNode object : objects) {
      if (object.text("kind").orElse("").equals("Secret")) {
        sensitive.all(object.map("data"));
        sensitive.all(object.map("stringData"));
      }
      sensitive.collect(object);
    }
    return sensitive;
  }

  private void all(MapNode values) {
    for (MapNode.Entry entry : values.entries()) {
      if (entry.value() instanceof ScalarNode scalar && !scalar.text().isEmpty()) {
        secrets.add(scalar.text());
      }
    }
  }

  private void collect(Node node) {
    if (node instanceof ListNode list) {
      list.forEach(this::collect);
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        switch (entry.key()) {
          case "env" -> map.list("env").forEach(this::variable);
          case "args", "command" -> arguments(map.list(entry.key()));
          case "annotations" -> annotations(map.map("annotations"));
          default -> collect(entry.value());
        }
      }
    }
  }

  private void variable(Node node) {
    if (node instanceof MapNode variable) {
      consider(variable.text("name").orElse(""), variable.text("value").orElse(""));
    }
  }

  private void annotations(MapNode annotations) {
    for (String key : annotations.keys()) {
      consider(key, annotations.text(key).orElse(""));
    }
  }

  /** Flags: {@code --password=x}, or {@code --password} and then {@code x}. */
  private void arguments(ListNode arguments) {
    String flag = "";
    for (Node node : arguments) {
      String argument = node instanceof ScalarNode scalar ? scalar.text() : "";
      int equals = argument.indexOf('=');
      boolean isFlag = argument.startsWith("-") && !argument.contains("\n");
      if (isFlag && equals > 0) {
        consider(argument.substring(0, equals), argument.substring(equals + 1));
      } else if (!isFlag) {
        consider(flag, argument);
      }
      flag = isFlag && equals < 0 ? argument : "";
    }
  }

  private void consider(String name, String value) {
    if (tells(name) && couldBeSecret(value) || isSecret(value)) {
      secrets.add(value);
    } else {
      password(value).ifPresent(secrets::add);
    }
  }

  private static boolean tells(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return TELLING.stream().anyMatch(plain::contains)
        && HARMLESS.stream().noneMatch(plain::contains);
  }

  /** A path, a reference to another variable, a switch or a number of one digit is no secret. */
  private static boolean couldBeSecret(String value) {
    return value.length() > 1
        && !value.startsWith("/")
        && !value.startsWith("$(")
        && !List.of("true", "false", "yes", "no", "on", "off").contains(value);
  }

  /** A private key, or a token that says by its form what it is. */
  private static boolean isSecret(String value) {
    return value.contains("PRIVATE KEY-----") || value.startsWith("eyJ") && value.contains(".");
  }

  /** The password in a URL such as {@code postgres://app:x@db/app}. */
  private static Optional<String> password(String value) {
    int scheme = value.indexOf("://");
    int at = value.indexOf('@', Math.max(0, scheme));
    int colon = scheme < 0 || at < 0 ? -1 : value.indexOf(':', scheme + 3);
    return colon > 0 && colon < at - 1
        ? Optional.of(value.substring(colon + 1, at)).filter(word -> couldBeSecret(word))
        : Optional.empty();
  }

  /** A text such as an error without the secrets in it; words too short to tell apart stay. */
  String hide(String text) {
    String shown = text;
    for (String secret : secrets) {
      if (secret.length() >= SHORTEST_WORD) {
        shown = shown.replace(secret, HIDDEN).replace(escaped(secret), HIDDEN);
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
        copy.put(entry.key(), entry.keyPosition(), hide(entry.value(), values));
      }
      return copy.build();
    }
    ScalarNode scalar = (ScalarNode) node;
    return holdsValues && scalar.isString()
        ? new ScalarNode(ScalarNode.Kind.STRING, shown(scalar.text()), scalar.position())
        : scalar;
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
