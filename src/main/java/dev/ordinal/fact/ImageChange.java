package dev.ordinal.fact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A container whose image keeps its repository and gets another tag. */
public record ImageChange(Container old, Container next) {

  private static final Pattern VERSION = Pattern.compile("v?(\\d+(?:\\.\\d+)*)(?![0-9A-Za-z]).*");

  /** The tag before. */
  public String oldTag() {
    return ImageName.of(old.image()).tag();
  }

  /** The tag after. */
  public String nextTag() {
    return ImageName.of(next.image()).tag();
  }

  /** Whether both tags are versions, and the first number of the second is higher. */
  public boolean majorUp() {
    return readable() && major(nextTag()).compareTo(major(oldTag())) > 0;
  }

  /** Whether both tags are versions of one major version, and a minor version is left out. */
  public boolean leavesOutMinor() {
    if (!readable() || version(oldTag()).size() < 2 || version(nextTag()).size() < 2) {
      return false;
    }
    BigInteger minors = version(nextTag()).get(1).subtract(version(oldTag()).get(1));
    return major(nextTag()).equals(major(oldTag())) && minors.compareTo(BigInteger.ONE) > 0;
  }

  /** Whether both tags are versions, and the second one is lower. */
  public boolean back() {
    if (!readable()) {
      return false;
    }
    List<BigInteger> before = version(oldTag());
    List<BigInteger> after = version(nextTag());
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      int order = after.get(i).compareTo(before.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    // 15 after 15.4 may be any 15.
    return false;
  }

  /** Whether both tags are versions, so that it is known which is higher. */
  public boolean readable() {
    return !version(oldTag()).isEmpty() && !version(nextTag()).isEmpty();
  }

  private static BigInteger major(String tag) {
    return version(tag).get(0);
  }

  private static List<BigInteger> version(String tag) {
    Matcher matcher = VERSION.matcher(tag);
    List<BigInteger> numbers = new ArrayList<>();
    if (matcher.matches()) {
      for (String number : matcher.group(1).split("\\.")) {
        numbers.add(new BigInteger(number));
      }
    }
    return numbers;
  }
}
