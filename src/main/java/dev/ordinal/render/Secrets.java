package dev.ordinal.render;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the secrets in an object. A value of an environment variable, a header, an argument, an
 * annotation or a ConfigMap is a secret if its name says so, or if it looks like one by itself. Of
 * a Secret every value is one.
 */
public final class Secrets {

  private static final List<String> TELLING =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "requirepass",
          "secret",
          "token",
          "credential",
          "cookie",
          "apikey",
          "api-key",
          "access-key",
          "account-key",
          "auth-key",
          "encryption-key",
          "license-key",
          "master-key",
          "private-key",
          "privatekey",
          "shared-key",
          "signing-key",
          "authorization",
          "connection-string");

  /** At the end of a name. */
  private static final List<String> TELLING_AT_END = List.of("-pass", "pwd", "-auth");

  /** Names that tell about a secret without holding it. */
  private static final List<String> HARMLESS =
      List.of("checksum", "hash", "digest", "allow-empty", "-file", "-path", "-name", "-ttl");

  /** How tokens of well-known issuers begin. */
  private static final List<String> TOKENS =
      List.of(
          "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk_live_", "AKIA");

  private static final int SHORTEST_TOKEN = 16;

  private final Set<String> found = new HashSet<>();

  private Secrets() {}

  /**
   * The secrets in an object.
   *
   * @return the words as they stand in it; empty for nearly all objects
   */
  public static Set<String> of(MapNode object) {
    Secrets secrets = new Secrets();
    switch (object.text("kind").orElse("")) {
      case "Secret" -> {
        secrets.all(object.map("data"));
        secrets.all(object.map("stringData"));
      }
      case "ConfigMap" -> secrets.named(object.map("data"));
      default -> {
        // Only in the places that every kind may have.
      }
    }
    secrets.collect(object);
    return secrets.found;
  }

  private void all(MapNode values) {
    for (MapNode.Entry entry : values.entries()) {
      if (entry.value() instanceof ScalarNode scalar && !scalar.text().isEmpty()) {
        found.add(scalar.text());
      }
    }
  }

  private void collect(Node node) {
    if (node instanceof ListNode list) {
      list.forEach(this::collect);
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        switch (entry.key()) {
          case "env", "httpHeaders" -> map.list(entry.key()).forEach(this::variable);
          case "args", "command" -> arguments(map.list(entry.key()));
          case "annotations" -> named(map.map("annotations"));
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

  private void named(MapNode texts) {
    for (String key : texts.keys()) {
      consider(key, texts.text(key).orElse(""));
    }
  }

  private void arguments(ListNode arguments) {
    String flag = "";
    for (Node node : arguments) {
      flag = argument(flag, node instanceof ScalarNode scalar ? scalar.text() : "");
    }
  }

  /**
   * Flags, {@code --password=x} or {@code --password} and then {@code x}, also in the script of a
   * shell; there {@code PGPASSWORD=x} too.
   *
   * @return the flag that waits for its value; empty for none
   */
  private String argument(String before, String argument) {
    String[] words = argument.split("[\\s'\";]+");
    if (words.length > 1) {
      String flag = "";
      for (String word : words) {
        flag = argument(flag, word);
      }
      consider(before, argument);
      return "";
    }
    int equals = argument.indexOf('=');
    if (equals > 0) {
      consider(argument.substring(0, equals), argument.substring(equals + 1));
      return "";
    }
    if (argument.startsWith("-")) {
      return argument;
    }
    consider(before, argument);
    return "";
  }

  private void consider(String name, String value) {
    if (couldBeSecret(value) && tells(name) || isSecret(value)) {
      found.add(value);
    } else {
      password(value);
    }
  }

  private static boolean tells(String name) {
    // The domain before the name of an annotation tells whose it is.
    String whole = "-" + name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    String plain = whole.substring(whole.lastIndexOf('/') + 1);
    return (TELLING.stream().anyMatch(plain::contains)
            || TELLING_AT_END.stream().anyMatch(plain::endsWith))
        && HARMLESS.stream().noneMatch(whole::contains);
  }

  /** A path, a reference to another variable, a switch or a number of one digit is no secret. */
  private static boolean couldBeSecret(String value) {
    return value.length() > 1
        && !value.startsWith("/")
        && !value.startsWith("$")
        && !List.of("true", "false", "yes", "no", "on", "off").contains(value);
  }

  /** A private key, or a token that says by its form what it is. */
  private static boolean isSecret(String value) {
    return value.contains("PRIVATE KEY-----")
        || value.startsWith("eyJ") && value.contains(".")
        || value.length() >= SHORTEST_TOKEN && TOKENS.stream().anyMatch(value::startsWith)
        || value.startsWith("Bearer ")
        || value.startsWith("Basic ");
  }

  /** The password in a URL such as {@code postgres://app:x@db/app}. */
  private void password(String value) {
    if (!value.contains("://")) {
      return;
    }
    for (String url : value.split("[\\s,]+")) {
      int scheme = url.indexOf("://");
      int at = scheme < 0 ? -1 : url.lastIndexOf('@');
      int colon = at < 0 ? -1 : url.indexOf(':', scheme + 3);
      if (colon > 0 && colon < at - 1 && couldBeSecret(url.substring(colon + 1, at))) {
        found.add(url.substring(colon + 1, at));
      }
    }
  }
}
