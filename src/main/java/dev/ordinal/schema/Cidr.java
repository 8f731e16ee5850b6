package dev.ordinal.schema;

import java.util.Optional;

/**
 * A block of IP addresses.
 *
 * @param ip the address as written, perhaps with bits behind the prefix
 * @param prefix how many bits the addresses have in common
 * @param hasLeadingZeros whether the address or the prefix is written with them
 */
record Cidr(IpAddress ip, int prefix, boolean hasLeadingZeros) {

  /** Reads a block; empty if the text is none. */
  static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<IpAddress> ip = IpAddress.parse(text.substring(0, slash));
    String digits = text.substring(slash + 1);
    boolean number = !digits.isEmpty() && digits.length() <= 6;
    for (int i = 0; i < digits.length(); i++) {
      number &= NameFormats.isDigit(digits.charAt(i));
    }
    if (ip.isEmpty() || !number) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(digits);
    int bits = ip.get().isV4() && !ip.get().isMapped() ? 32 : 128;
    if (prefix > bits) {
      return Optional.empty();
    }
    boolean zeros = ip.get().hasLeadingZeros() || digits.length() > 1 && digits.startsWith("0");
    return Optional.of(new Cidr(ip.get(), prefix, zeros));
  }

  /** The first address of the block. */
  IpAddress network() {
    return ip.masked(prefix);
  }

  /** The canonical form. */
  @Override
  public String toString() {
    return network() + "/" + prefix;
  }
}
