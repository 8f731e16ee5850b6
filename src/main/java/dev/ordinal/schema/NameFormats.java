package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The formats of names in Kubernetes' API, by scanners in place of the server's regular
 * expressions. Each gives what is wrong with a text, in the server's words; nothing if the text is
 * valid.
 *
 * @see <a
 *     href="https://github.com/kubernetes/kubernetes/tree/master/staging/src/k8s.io/apimachinery/pkg/util/validation">apimachinery,
 *     util/validation</a>
 */
public final class NameFormats {

  private static final int LABEL_MAX = 63;
  private static final int SUBDOMAIN_MAX = 253;
  private static final String NAME_SYNTAX =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character";
  private static final String NAME_EXAMPLES =
      "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is"
          + " '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

  private NameFormats() {}

  /**
   * A lowercase RFC 1123 label.
   *
   * @return what is wrong with it; empty if it is one
   */
  public static List<String> dnsLabel(String value) {
    if (value.length() <= LABEL_MAX && isDnsLabel(value, 0, value.length())) {
      return List.of();
    }
    List<String> faults = tooLong(value, LABEL_MAX);
    if (isSubdomain(value, false)) {
      if (value.indexOf('.') >= 0) {
        faults.add("must not contain dots");
      }
    } else {
      faults.add(
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-',"
              + " and must start and end with an alphanumeric character (e.g. 'my-name',  or"
              + " '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')");
    }
    return faults;
  }

  /** A label that starts with a letter, as the names of Services before 1.34. */
  static List<String> dns1035Label(String value) {
    List<String> faults = tooLong(value, LABEL_MAX);
    boolean letterFirst = !value.isEmpty() && isLower(value.charAt(0));
    if (!letterFirst || !isDnsLabel(value, 0, value.length())) {
      faults.add(
          "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with"
              + " an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',"
              + "  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')");
    }
    return faults;
  }

  /** A lowercase RFC 1123 subdomain: labels joined by dots. */
  static List<String> dnsSubdomain(String value) {
    List<String> faults = tooLong(value, SUBDOMAIN_MAX);
    if (!isSubdomain(value, false)) {
      faults.add(
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-'"
              + " or '.', and must start and end with an alphanumeric character (e.g."
              + " 'example.com', regex used for validation is"
              + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");
    }
    return faults;
  }

  /** A subdomain that may have underscores, as DNS search paths. */
  static List<String> dnsSubdomainWithUnderscore(String value) {
    List<String> faults = tooLong(value, SUBDOMAIN_MAX);
    if (!isSubdomain(value, true)) {
      faults.add(
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_',"
              + " '-' or '.', and must start and end with an alphanumeric character (e.g."
              + " 'example.com', regex used for validation is"
              + " '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')");
    }
    return faults;
  }

  /** A name with an optional DNS prefix, as the keys of labels and annotations. */
  static List<String> qualifiedName(String value) {
    int slash = value.indexOf('/');
    if (slash != value.lastIndexOf('/')) {
      return List.of(
          "a valid label key "
              + NAME_SYNTAX
              + " "
              + NAME_EXAMPLES
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    String name = value.substring(slash + 1);
    if (slash < 0 && name.length() <= LABEL_MAX && isName(name)) {
      return List.of();
    }
    List<String> faults = new ArrayList<>(2);
    if (slash == 0) {
      faults.add("prefix part must be non-empty");
    } else if (slash > 0) {
      dnsSubdomain(value.substring(0, slash)).forEach(fault -> faults.add("prefix part " + fault));
    }
    if (name.isEmpty()) {
      faults.add("name part must be non-empty");
    } else if (bytes(name) > LABEL_MAX) {
      faults.add("name part must be no more than 63 characters");
    }
    if (!isName(name)) {
      faults.add("name part " + NAME_SYNTAX + " " + NAME_EXAMPLES);
    }
    return faults;
  }

  /** A qualified name that must have its prefix. */
  static List<String> prefixedName(String value) {
    List<String> faults = qualifiedName(value);
    return faults.isEmpty() && value.indexOf('/') < 0
        ? List.of("must include a prefix (e.g. 'example.com/key')")
        : faults;
  }

  /** The value of a label; may be empty. */
  static List<String> labelValue(String value) {
    if (value.isEmpty() || value.length() <= LABEL_MAX && isName(value)) {
      return List.of();
    }
    List<String> faults = tooLong(value, LABEL_MAX);
    if (!isName(value)) {
      faults.add(
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_'"
              + " or '.', and must start and end with an alphanumeric character (e.g. 'MyValue', "
              + " or 'my_value',  or '12345', regex used for validation is"
              + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')");
    }
    return faults;
  }

  /** A name that can be a step of a path. */
  static List<String> pathSegment(String name) {
    if (name.equals(".") || name.equals("..")) {
      return List.of("may not be '" + name + "'");
    }
    return pathSegmentPrefix(name);
  }

  /** The beginning of such a name. */
  static List<String> pathSegmentPrefix(String name) {
    if (name.indexOf('/') >= 0) {
      return List.of("may not contain '/'");
    }
    return name.indexOf('%') >= 0 ? List.of("may not contain '%'") : List.of();
  }

  /** The name of a port: up to 15 characters with at least one letter. */
  static List<String> portName(String value) {
    List<String> faults = tooLong(value, 15);
    boolean letter = false;
    boolean others = value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      letter |= isLower(value.charAt(i));
      others |= !isDnsCharacter(value.charAt(i));
    }
    if (others) {
      faults.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    }
    if (!letter) {
      faults.add("must contain at least one letter (a-z)");
    }
    if (value.contains("--")) {
      faults.add("must not contain consecutive hyphens");
    }
    if (value.startsWith("-") || value.endsWith("-")) {
      faults.add("must not begin or end with a hyphen");
    }
    return faults;
  }

  /** What is wrong with the length, as a list that can grow. */
  private static List<String> tooLong(String value, int max) {
    List<String> faults = new ArrayList<>(2);
    if (bytes(value) > max) {
      faults.add("must be no more than " + max + " characters");
    }
    return faults;
  }

  /** The length as Go counts it: in bytes of UTF-8. */
  static int bytes(String value) {
    int bytes = value.length();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  private static boolean isSubdomain(String value, boolean underscore) {
    int from = 0;
    while (true) {
      int dot = value.indexOf('.', from);
      int to = dot < 0 ? value.length() : dot;
      if (!(underscore ? isUnderscoreLabel(value, from, to) : isDnsLabel(value, from, to))) {
        return false;
      }
      if (dot < 0) {
        return true;
      }
      from = dot + 1;
    }
  }

  private static boolean isDnsLabel(String value, int from, int to) {
    if (from >= to || value.charAt(from) == '-' || value.charAt(to - 1) == '-') {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isDnsCharacter(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnderscoreLabel(String value, int from, int to) {
    int start = from < to && value.charAt(from) == '_' ? from + 1 : from;
    if (start >= to || !isDnsAlphanumeric(value.charAt(start))) {
      return false;
    }
    for (int i = start; i < to; i++) {
      if (!isDnsCharacter(value.charAt(i)) && value.charAt(i) != '_') {
        return false;
      }
    }
    return isDnsAlphanumeric(value.charAt(to - 1));
  }

  private static boolean isName(String value) {
    if (value.isEmpty()
        || !isAlphanumeric(value.charAt(0))
        || !isAlphanumeric(value.charAt(value.length() - 1))) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDnsAlphanumeric(char c) {
    return isLower(c) || isDigit(c);
  }

  private static boolean isDnsCharacter(char c) {
    return isDnsAlphanumeric(c) || c == '-';
  }

  static boolean isAlphanumeric(char c) {
    return isDnsAlphanumeric(c) || c >= 'A' && c <= 'Z';
  }
}
