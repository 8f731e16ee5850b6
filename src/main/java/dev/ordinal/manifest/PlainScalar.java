package dev.ordinal.manifest;

import dev.ordinal.manifest.ScalarNode.Kind;
import java.math.BigInteger;

/**
 * What a scalar without quotes is. This is the reading of kubectl's converter (sigs.k8s.io/yaml,
 * goyaml.v2/resolve.go): booleans, octal and hexadecimal numbers and underscores of YAML 1.1, but
 * no base 60, and times are strings.
 */
final class PlainScalar {

  private PlainScalar() {}

  /**
   * Reads one scalar.
   *
   * @param text the scalar as it stands in the file
   */
  static ScalarNode read(String text, Position position) {
    if (text.isEmpty()) {
      return new ScalarNode(Kind.NULL, "null", position);
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
      return number(text, position);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> new ScalarNode(Kind.NULL, "null", position);
      case "true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON" ->
          new ScalarNode(Kind.BOOLEAN, "true", position);
      case "false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF" ->
          new ScalarNode(Kind.BOOLEAN, "false", position);
      default -> new ScalarNode(Kind.STRING, text, position);
    };
  }

  /**
   * A scalar as the key of a mapping: JSON has only strings there, and the converter prints the
   * others as Go does.
   *
   * @throws UnreadableException for null, and for a number that fits into a uint64 only
   */
  static String key(String text, Position position) {
    ScalarNode node = read(text, position);
    return switch (node.kind()) {
      case STRING, BOOLEAN -> node.text();
      case INTEGER, FLOAT -> {
        String integer = integer(text.replace("_", ""));
        if (integer == null) {
          yield GoNumber.key(number(node));
        }
        if (new BigInteger(integer).bitLength() > 63) {
          throw new UnreadableException(position, "a key is a number of 64 bits; put it in quotes");
        }
        yield integer;
      }
      case NULL ->
          throw new UnreadableException(
              position, "a key is empty or null; name it, or put it in quotes");
    };
  }

  private static double number(ScalarNode node) {
    return switch (node.text()) {
      case ".inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      case ".nan" -> Double.NaN;
      default -> Double.parseDouble(node.text());
    };
  }

  /** The number that a text is, or else the text as a string. */
  static ScalarNode number(String text, Position position) {
    int length = text.length();
    if (length <= 9 && isDecimal(text)) {
      return new ScalarNode(Kind.INTEGER, text, position);
    }
    switch (text) {
      case ".nan", ".NaN", ".NAN":
        return new ScalarNode(Kind.FLOAT, ".nan", position);
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF":
        return new ScalarNode(Kind.FLOAT, ".inf", position);
      case "-.inf", "-.Inf", "-.INF":
        return new ScalarNode(Kind.FLOAT, "-.inf", position);
      default:
    }
    char last = text.charAt(length - 1);
    boolean canBeNumber = last <= '9' || last == '_' || isHexDigit(last);
    if (!canBeNumber || length > 1000) {
      return new ScalarNode(Kind.STRING, text, position);
    }
    String plain = text.charAt(0) == '.' ? text : text.replace("_", "");
    String integer = integer(plain);
    if (integer != null) {
      return new ScalarNode(Kind.INTEGER, integer, position);
    }
    return isFloat(plain)
        ? decimal(text, plain, position)
        : new ScalarNode(Kind.STRING, text, position);
  }

  /** A number beyond a float64 is a string for the converter. */
  private static ScalarNode decimal(String text, String plain, Position position) {
    double value = Double.parseDouble(plain);
    if (Double.isInfinite(value)) {
      return new ScalarNode(Kind.STRING, text, position);
    }
    String json = GoNumber.json(value);
    boolean whole = json.indexOf('.') < 0 && json.indexOf('e') < 0;
    return new ScalarNode(whole ? Kind.INTEGER : Kind.FLOAT, json, position);
  }

  /** Decimal digits without a sign and without a zero before them. */
  private static boolean isDecimal(String text) {
    if (text.charAt(0) == '0' && text.length() > 1) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** What fits into an int64 or a uint64, in Go's notations; null if it does not. */
  private static String integer(String plain) {
    BigInteger value = prefixed(plain);
    if (value == null) {
      return null;
    }
    boolean signed = plain.charAt(0) == '-' || plain.charAt(0) == '+';
    return value.bitLength() <= 63 || !signed && value.bitLength() == 64 ? value.toString() : null;
  }

  /** A whole number with the base that its prefix names; null if it is none. */
  private static BigInteger prefixed(String plain) {
    boolean negative = plain.startsWith("-");
    String digits = negative || plain.startsWith("+") ? plain.substring(1) : plain;
    int radix = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char prefix = Character.toLowerCase(digits.charAt(1));
      radix = prefix == 'x' ? 16 : prefix == 'b' ? 2 : 8;
      digits = digits.substring(prefix == 'x' || prefix == 'b' || prefix == 'o' ? 2 : 1);
    }
    if (digits.isEmpty()) {
      return null;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
        return null;
      }
    }
    BigInteger value = new BigInteger(digits, radix);
    return negative ? value.negate() : value;
  }

  private static boolean isHexDigit(char c) {
    return c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  /** {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}. */
  private static boolean isFloat(String text) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int whole = digits(text, at);
    int end = whole;
    if (end < text.length() && text.charAt(end) == '.') {
      end = digits(text, end + 1);
      if (whole == at && end == whole + 1) {
        return false;
      }
    } else if (whole == at) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int sign = end + 1;
      if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
        sign++;
      }
      end = digits(text, sign);
      if (end == sign) {
        return false;
      }
    }
    return end == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
