package dev.ordinal.manifest;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths, or of {@code namespace/name}: {@code *} and {@code ?} stay within a part,
 * {@code **} is any number of parts, {@code {a,b}} one of some texts, {@code [a-c]} one of some
 * letters.
 *
 * @param text as written
 */
public record Glob(String text, Pattern pattern) {

  private static final String WILD = "*?[{";
  private static final String SPECIAL = "\\.+()^$|{},&~#!";

  /** Reads a pattern; empty if it is none, such as one with an open bracket. */
  public static Optional<Glob> of(String text) {
    String bare = text.startsWith("./") ? text.substring(2) : text;
    String path = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    try {
      return Optional.of(new Glob(text, Pattern.compile(regex(path))));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether a text matches, and no more of it or less. */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** Whether a path, or a folder above it, matches. */
  public boolean holds(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (matches(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** The folder below which all matches lie, as far as the text tells; empty for any. */
  public String folder() {
    int end = text.length();
    for (int i = 0; i < end; i++) {
      if (WILD.indexOf(text.charAt(i)) >= 0) {
        end = i;
      }
    }
    return end == text.length() ? text : text.substring(0, Math.max(0, text.lastIndexOf('/', end)));
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{') {
        regex.append("(?:");
        depth++;
      } else if (c == '}' && depth > 0) {
        regex.append(')');
        depth--;
      } else if (c == ',' && depth > 0) {
        regex.append('|');
      } else if (c == '!' && i > 0 && glob.charAt(i - 1) == '[') {
        regex.append('^');
      } else {
        regex.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    return regex.toString();
  }
}
