package dev.ordinal.schema;

import java.util.Optional;

/**
 * What the server says besides about addresses that are valid, but that not everybody reads alike.
 */
final class AddressWarnings {

  private static final String WAS_ACCEPTED =
      " was accepted, but will be invalid in a future Kubernetes release: ";

  private AddressWarnings() {}

  static void ip(Field field, Warnings warnings) {
    Optional<IpAddress> parsed = IpAddress.parse(field.text());
    if (parsed.isEmpty()) {
      if (!warnings.since(33)) {
        warnings.add(field.path(), "IP address" + WAS_ACCEPTED + GoText.addressFault(field.text()));
      }
      return;
    }
    IpAddress ip = parsed.get();
    if (!warnings.since(33)) {
      oldForm(field, "IP address", ip.hasLeadingZeros(), mappedForm(ip), ip, warnings);
    } else if (ip.hasLeadingZeros() || ip.isMapped()) {
      warnings.add(field.path(), nonStandard("IP address", field, ip.toString(), warnings));
    } else if (ip.isV6() && !ip.toString().equals(field.text())) {
      warnings.add(field.path(), notCanonical("IPv6 address", field, ip.toString()));
    }
  }

  /** A block of addresses should also begin at its first address. */
  static void cidr(Field field, Warnings warnings) {
    Optional<Cidr> parsed = Cidr.parse(field.text());
    if (parsed.isEmpty()) {
      return;
    }
    Cidr cidr = parsed.get();
    String written = mappedForm(cidr.ip()) + "/" + cidr.prefix();
    if (!warnings.since(33)) {
      oldForm(field, "IP prefix", cidr.hasLeadingZeros(), written, cidr.ip(), warnings);
      return;
    }
    boolean ambiguous = !cidr.ip().equals(cidr.network());
    if (ambiguous) {
      String single = cidr.ip() + "/" + (cidr.ip().isV4() && !cidr.ip().isMapped() ? 32 : 128);
      warnings.add(
          field.path(),
          "CIDR value \""
              + field.text()
              + "\" is ambiguous in this context (should be \""
              + cidr
              + "\" or \""
              + cidr.ip()
              + "/"
              + single.substring(single.indexOf('/') + 1)
              + "\"?)");
    }
    if (cidr.hasLeadingZeros() || cidr.ip().isMapped()) {
      warnings.add(field.path(), nonStandard("CIDR value", field, cidr.toString(), warnings));
    } else if (!ambiguous && cidr.ip().isV6() && !written.equals(field.text())) {
      warnings.add(field.path(), notCanonical("IPv6 CIDR value", field, written));
    }
  }

  private static String nonStandard(String what, Field field, String canonical, Warnings warnings) {
    return "non-standard "
        + what
        + " \""
        + field.text()
        + '"'
        + (warnings.since(36)
            ? " is invalid"
            : " will be considered invalid in a future Kubernetes release")
        + ": use \""
        + canonical
        + '"';
  }

  private static String notCanonical(String what, Field field, String canonical) {
    return what
        + " \""
        + field.text()
        + "\" should be in RFC 5952 canonical format (\""
        + canonical
        + "\")";
  }

  /** What the server said before 1.33. */
  private static void oldForm(
      Field field,
      String what,
      boolean leadingZeros,
      String canonical,
      IpAddress ip,
      Warnings warnings) {
    if (leadingZeros) {
      warnings.add(
          field.path(), what + WAS_ACCEPTED + fault(what.equals("IP prefix"), field.text(), ip));
    } else if ((ip.isV6() || ip.isMapped()) && !canonical.equals(field.text())) {
      warnings.add(
          field.path(),
          (what.equals("IP prefix") ? "IPv6 prefix" : "IPv6 address")
              + " \""
              + field.text()
              + "\" is not in RFC 5952 canonical format (\""
              + canonical
              + "\"), which may cause controller apply-loops");
    }
  }

  /** The canonical form that keeps an IPv4 address in the form of IPv6 what it is. */
  private static String mappedForm(IpAddress ip) {
    return ip.isMapped() ? "::ffff:" + ip : ip.toString();
  }

  private static String fault(boolean prefix, String text, IpAddress ip) {
    if (!prefix) {
      return GoText.addressFault(text);
    }
    int slash = text.indexOf('/');
    return "netip.ParsePrefix("
        + GoText.quoted(text)
        + "): "
        + (ip.hasLeadingZeros()
            ? GoText.addressFault(text.substring(0, slash))
            : "bad bits after slash: " + GoText.quoted(text.substring(slash + 1)));
  }
}
