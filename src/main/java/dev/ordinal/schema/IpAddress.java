package dev.ordinal.schema;

import java.util.Arrays;
import java.util.Optional;

/**
 * An IP address as the API server reads it: IPv4 parts may have leading zeros, which are ignored.
 *
 * @see <a
 *     href="https://github.com/kubernetes/utils/tree/master/internal/third_party/forked/golang/net">the
 *     server's own parser</a>
 */
final class IpAddress {

  private static final int GROUPS = 8;

  private final int[] groups;
  private final boolean v4Text;
  private final boolean leadingZeros;

  private IpAddress(int[] groups, boolean v4Text, boolean leadingZeros) {
    this.groups = groups;
    this.v4Text = v4Text;
    this.leadingZeros = leadingZeros;
  }

  /** Reads an address; empty if the text is none. */
  static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') < 0 ? parseV4(text) : parseV6(text);
  }

  private static Optional<IpAddress> parseV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    int[] bytes = new int[4];
    boolean zeros = false;
    for (int i = 0; i < 4; i++) {
      bytes[i] = number(parts[i], 10, 255);
      if (bytes[i] < 0) {
        return Optional.empty();
      }
      zeros |= parts[i].length() > 1 && parts[i].startsWith("0");
    }
    int[] groups = new int[GROUPS];
    groups[5] = 0xffff;
    groups[6] = bytes[0] << 8 | bytes[1];
    groups[7] = bytes[2] << 8 | bytes[3];
    return Optional.of(new IpAddress(groups, true, zeros));
  }

  private static Optional<IpAddress> parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      int[] groups = groups(text);
      return groups.length == GROUPS
          ? Optional.of(new IpAddress(groups, false, false))
          : Optional.empty();
    }
    int[] head = gap == 0 ? new int[0] : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int[] tail = rest.isEmpty() ? new int[0] : groups(rest);
    boolean broken = gap > 0 && head.length == 0 || !rest.isEmpty() && tail.length == 0;
    boolean dotsInHead = gap > 0 && text.substring(0, gap).indexOf('.') >= 0;
    if (broken || dotsInHead || head.length + tail.length >= GROUPS) {
      return Optional.empty();
    }
    int[] groups = Arrays.copyOf(head, GROUPS);
    System.arraycopy(tail, 0, groups, GROUPS - tail.length, tail.length);
    return Optional.of(new IpAddress(groups, false, false));
  }

  /**
   * The groups of a text without gap, the last two perhaps written as IPv4; none if it is wrong.
   */
  private static int[] groups(String text) {
    String[] parts = text.split(":", -1);
    int[] groups = new int[parts.length + 1];
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        Optional<IpAddress> v4 = parseV4(parts[i]);
        if (v4.isEmpty()) {
          return new int[0];
        }
        groups[count++] = v4.get().groups[6];
        groups[count++] = v4.get().groups[7];
      } else {
        groups[count] = number(parts[i], 16, 0xffff);
        if (groups[count++] < 0) {
          return new int[0];
        }
      }
    }
    return Arrays.copyOf(groups, count);
  }

  private static int number(String digits, int radix, int max) {
    if (digits.isEmpty() || digits.length() > 16 || radix == 16 && digits.length() > 4) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      number = number * radix + digit;
      if (digit < 0 || number > max) {
        return -1;
      }
    }
    return number;
  }

  /** Whether the value is an IPv4 address, in whichever form it is written. */
  boolean isV4() {
    for (int i = 0; i < 5; i++) {
      if (groups[i] != 0) {
        return false;
      }
    }
    return groups[5] == 0xffff;
  }

  boolean isV6() {
    return !isV4();
  }

  /** Whether an IPv4 address is written in the form of IPv6. */
  boolean isMapped() {
    return isV4() && !v4Text;
  }

  boolean hasLeadingZeros() {
    return leadingZeros;
  }

  boolean isUnspecified() {
    return isV4()
        ? (groups[6] | groups[7]) == 0
        : Arrays.stream(groups).allMatch(group -> group == 0);
  }

  boolean isLoopback() {
    if (isV4()) {
      return groups[6] >> 8 == 127;
    }
    return groups[7] == 1 && Arrays.stream(groups, 0, 7).allMatch(group -> group == 0);
  }

  boolean isLinkLocalUnicast() {
    return isV4() ? groups[6] == 0xa9fe : (groups[0] & 0xffc0) == 0xfe80;
  }

  boolean isLinkLocalMulticast() {
    return isV4() ? groups[6] == 0xe000 && groups[7] >> 8 == 0 : (groups[0] & 0xff0f) == 0xff02;
  }

  /** The address with all bits behind a prefix cleared; lengths count in the address's family. */
  IpAddress masked(int prefix) {
    int bits = isV4() && v4Text ? prefix + 96 : prefix;
    int[] masked = groups.clone();
    for (int i = 0; i < GROUPS; i++) {
      int kept = Math.max(0, Math.min(16, bits - 16 * i));
      masked[i] &= 0xffff << (16 - kept) & 0xffff;
    }
    return new IpAddress(masked, v4Text, false);
  }

  /** The canonical form: RFC 5952, an IPv4 address with dots. */
  @Override
  public String toString() {
    if (isV4()) {
      return (groups[6] >> 8)
          + "."
          + (groups[6] & 0xff)
          + "."
          + (groups[7] >> 8)
          + "."
          + (groups[7] & 0xff);
    }
    int gap = longestGap();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        text.append("::");
        while (i + 1 < GROUPS && groups[i + 1] == 0) {
          i++;
        }
      } else {
        text.append(text.length() > 0 && text.charAt(text.length() - 1) != ':' ? ":" : "");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  /** Where the first of the longest runs of zero groups begins; -1 if none has two. */
  private int longestGap() {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > bestLength) {
        best = i;
        bestLength = end - i;
      }
      i = Math.max(i, end - 1);
    }
    return best;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that && Arrays.equals(groups, that.groups);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(groups);
  }
}
