package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The formats of other texts in Kubernetes' API: environment variables, keys, paths, percentages.
 * Each gives what is wrong with a text, in the server's words; nothing if the text is valid.
 */
final class TextFormats {

  private TextFormats() {}

  /** The name of an environment variable, before 1.34 or with its relaxed form off. */
  static List<String> strictEnvName(String value) {
    List<String> faults = new ArrayList<>(2);
    if (value.isEmpty() || NameFormats.isDigit(value.charAt(0)) || !isKey(value)) {
      faults.add(
          "a valid environment variable name must consist of alphabetic characters, digits, '_',"
              + " '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or"
              + " 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is"
              + " '[-._a-zA-Z][-._a-zA-Z0-9]*')");
    }
    faults.addAll(dots(value));
    return faults;
  }

  /** The name of an environment variable: any printable ASCII but the equals sign. */
  static List<String> relaxedEnvName(String value) {
    if (value.isEmpty()) {
      return List.of("environment variable name must be non-empty");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x7f || c == '=') {
        return List.of(
            "a valid environment variable name must consist only of printable ASCII characters"
                + " other than '='");
      }
    }
    return List.of();
  }

  /** A key of a ConfigMap or Secret. */
  static List<String> configMapKey(String value) {
    List<String> faults = new ArrayList<>(2);
    if (NameFormats.bytes(value) > 253) {
      faults.add("must be no more than 253 characters");
    }
    if (value.isEmpty() || !isKey(value)) {
      faults.add(
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
              + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
              + " '[-._a-zA-Z0-9]+')");
    }
    faults.addAll(dots(value));
    return faults;
  }

  private static boolean isKey(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!NameFormats.isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static List<String> dots(String value) {
    if (value.equals(".") || value.equals("..")) {
      return List.of("must not be '" + value + "'");
    }
    return value.startsWith("..") ? List.of("must not start with '..'") : List.of();
  }

  /** The name of an HTTP header. */
  static List<String> httpHeader(String value) {
    boolean valid = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      valid &= NameFormats.isAlphanumeric(value.charAt(i)) || value.charAt(i) == '-';
    }
    return valid
        ? List.of()
        : List.of(
            "a valid HTTP header must consist of alphanumeric characters or '-' (e.g."
                + " 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')");
  }

  /** A percentage such as {@code 25%}. */
  static List<String> percent(String value) {
    boolean valid = value.length() > 1 && value.endsWith("%");
    for (int i = 0; i < value.length() - 1; i++) {
      valid &= NameFormats.isDigit(value.charAt(i));
    }
    return valid
        ? List.of()
        : List.of(
            "a valid percent string must be a numeric string followed by an ending '%' (e.g."
                + " '1%',  or '93%', regex used for validation is '[0-9]+%')");
  }

  /** A whole number without leading zeros or a plus sign. */
  static List<String> decimalInteger(String value) {
    if (value.isEmpty()) {
      return List.of("must be non-empty");
    }
    int start = value.charAt(0) == '-' ? 1 : 0;
    boolean valid = start < value.length();
    for (int i = start; i < value.length(); i++) {
      valid &= NameFormats.isDigit(value.charAt(i));
    }
    valid &= value.equals("0") || valid && value.charAt(start) != '0';
    return valid ? List.of() : List.of("must be a valid decimal integer in canonical form");
  }

  /** A path that starts at the root. */
  static List<String> absolutePath(String value) {
    return value.startsWith("/") ? List.of() : List.of("must be an absolute path");
  }

  /** A path without a step up. */
  static List<String> pathWithoutBacksteps(String value) {
    for (String step : value.split("/", -1)) {
      if (step.equals("..")) {
        return List.of("must not contain '..'");
      }
    }
    return List.of();
  }

  /** A relative path without a step up. */
  static List<String> descendingPath(String value) {
    List<String> backsteps = pathWithoutBacksteps(value);
    if (!value.startsWith("/")) {
      return backsteps;
    }
    List<String> faults = new ArrayList<>(2);
    faults.add("must be a relative path");
    faults.addAll(backsteps);
    return faults;
  }

  /** A relative path of a file that a volume projects; names that start with two dots are taken. */
  static List<String> projectedPath(String value) {
    List<String> faults = descendingPath(value);
    if (!value.startsWith("..") || value.startsWith("../")) {
      return faults;
    }
    List<String> all = new ArrayList<>(faults);
    all.add("must not start with '..'");
    return all;
  }

  /** A domain and a path in it, such as {@code acme.io/foo}. */
  static List<String> domainPath(String value) {
    int slash = value.indexOf('/');
    if (slash <= 0 || slash == value.length() - 1) {
      return List.of("must be a domain-prefixed path (such as \"acme.io/foo\")");
    }
    List<String> faults = new ArrayList<>(NameFormats.dnsSubdomain(value.substring(0, slash)));
    if (!value.substring(slash + 1).matches("[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+")) {
      faults.add("Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')");
    }
    return faults;
  }

  /** The name of a sysctl, with dots or slashes. */
  static List<String> sysctlName(String value) {
    boolean valid = NameFormats.bytes(value) <= 253;
    for (String segment : value.split("[./]", -1)) {
      valid &= isSysctlSegment(segment);
    }
    return valid
        ? List.of()
        : List.of(
            "must have at most 253 characters and match regex"
                + " ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$");
  }

  private static boolean isSysctlSegment(String value) {
    boolean valid = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean inner = i > 0 && i < value.length() - 1 && (c == '-' || c == '_');
      valid &= inner || c >= 'a' && c <= 'z' || NameFormats.isDigit(c);
    }
    return valid;
  }
}
