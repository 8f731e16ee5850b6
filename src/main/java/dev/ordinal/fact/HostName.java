package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A host name in some text that may be the address of a Pod or a Service.
 *
 * @param text the whole name, without port
 * @param path the field whose value mentions it
 */
public record HostName(String text, String path) {

  private static final Set<String> NO_SERVICES =
      Set.of(
          "cfg",
          "com",
          "conf",
          "crt",
          "dev",
          "example",
          "html",
          "ini",
          "internal",
          "io",
          "json",
          "key",
          "local",
          "log",
          "net",
          "org",
          "pem",
          "pid",
          "properties",
          "sh",
          "sock",
          "sql",
          "tmp",
          "txt",
          "xml",
          "yaml",
          "yml");

  /**
   * The host names in a text, in its order: words of lower-case letters, digits, hyphens and dots
   * that have a dot, or end in a hyphen and a number as the names of Pods do.
   */
  public static List<HostName> allIn(String text, String path) {
    List<HostName> names = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && isPart(text.charAt(to))) {
        to++;
      }
      if (to > from && !startsInsideWord(text, from) && !endsInsideWord(text, to)) {
        add(names, text.substring(from, to), path);
      }
      from = to + 1;
    }
    return names;
  }

  private static void add(List<HostName> names, String word, String path) {
    String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    boolean letter = !name.isEmpty() && Character.isLetter(name.charAt(0));
    if (letter && name.indexOf("..") < 0 && (name.indexOf('.') > 0 || ordinalOf(name) >= 0)) {
      names.add(new HostName(name, path));
    }
  }

  private static boolean isPart(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
  }

  /** A path, a variable or a longer word is no host name. */
  private static boolean startsInsideWord(String text, int from) {
    if (from == 0) {
      return false;
    }
    char before = text.charAt(from - 1);
    boolean slashes = before == '/' && from > 1 && text.charAt(from - 2) == '/';
    return !slashes && (before == '/' || isWord(before) || "$}{)(%".indexOf(before) >= 0);
  }

  private static boolean endsInsideWord(String text, int to) {
    return to < text.length() && (isWord(text.charAt(to)) || "${(%*".indexOf(text.charAt(to)) >= 0);
  }

  private static boolean isWord(char c) {
    return c >= 'A' && c <= 'Z' || c == '_' || c > 127;
  }

  /** The first label of the name: that of the Pod, if it is a Pod's. */
  public String host() {
    return label(0);
  }

  /** The second label: that of the governing Service, if it is a Pod's; empty if none. */
  public String label(int index) {
    String[] labels = text.split("\\.");
    return index < labels.length ? labels[index] : "";
  }

  /**
   * Whether it can be a name of the cluster's DNS: {@code pod.service}, {@code
   * pod.service.namespace}, or longer with {@code svc} in the fourth place. A file or a host of the
   * internet looks alike.
   */
  public boolean isOfCluster() {
    if (!label(3).isEmpty()) {
      return label(3).equals("svc");
    }
    return !NO_SERVICES.contains(text.substring(text.lastIndexOf('.') + 1));
  }

  /** The name of the set, if the first label is {@code <set>-<ordinal>}; else empty. */
  public String setName() {
    String host = host();
    return ordinalOf(host) < 0 ? "" : host.substring(0, host.lastIndexOf('-'));
  }

  /** The ordinal in the first label; -1 if it has none. */
  public int ordinal() {
    return ordinalOf(host());
  }

  private static int ordinalOf(String host) {
    int hyphen = host.lastIndexOf('-');
    int digits = host.length() - hyphen - 1;
    if (hyphen <= 0 || digits < 1 || digits > 4) {
      return -1;
    }
    for (int i = hyphen + 1; i < host.length(); i++) {
      if (!Character.isDigit(host.charAt(i))) {
        return -1;
      }
    }
    boolean padded = digits > 1 && host.charAt(hyphen + 1) == '0';
    return padded ? -1 : Integer.parseInt(host.substring(hyphen + 1));
  }
}
