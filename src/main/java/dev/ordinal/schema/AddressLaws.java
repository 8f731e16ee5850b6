package dev.ordinal.schema;

import java.util.Optional;

/** Laws about IP addresses and blocks of them, and about ports. */
final class AddressLaws {

  private AddressLaws() {}

  private static boolean strict(Inspection inspection) {
    return inspection.since(33) && inspection.gate("StrictIPCIDRValidation");
  }

  /** Reports what is no address; gives the address where it is one. */
  static Optional<IpAddress> ip(Field field, Inspection inspection) {
    Optional<IpAddress> parsed = IpAddress.parse(field.text());
    if (inspection.wasThere(field.text())) {
      return parsed;
    }
    if (parsed.isEmpty()) {
      inspection.invalid(field, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
    } else if (strict(inspection)) {
      if (parsed.get().hasLeadingZeros()) {
        inspection.invalid(field, "must not have leading 0s");
      }
      if (parsed.get().isMapped()) {
        inspection.invalid(field, "must not be an IPv4-mapped IPv6 address");
      }
    }
    return parsed;
  }

  /** An address that traffic can be sent to. */
  static void endpoint(Field field, Inspection inspection) {
    int before = inspection.count();
    Optional<IpAddress> parsed = ip(field, inspection);
    if (inspection.count() > before) {
      return;
    }
    if (parsed.isEmpty()) {
      inspection.invalid(field, "must be a valid IP address");
      return;
    }
    IpAddress ip = parsed.get();
    if (ip.isUnspecified()) {
      inspection.invalid(field, "may not be unspecified (" + field.text() + ")");
    }
    if (ip.isLoopback()) {
      inspection.invalid(field, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    }
    if (ip.isLinkLocalUnicast()) {
      inspection.invalid(field, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
    }
    if (ip.isLinkLocalMulticast()) {
      inspection.invalid(
          field, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
    }
  }

  /** A block of addresses; {@code text} is the field's value or a part of it. */
  static void cidr(Field field, String text, Inspection inspection) {
    if (inspection.wasThere(text)) {
      return;
    }
    Optional<Cidr> parsed = Cidr.parse(text);
    String shown = GoText.quoted(text);
    if (parsed.isEmpty()) {
      inspection.invalid(
          field, shown, "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
    } else if (strict(inspection)) {
      Cidr cidr = parsed.get();
      if (cidr.hasLeadingZeros()) {
        inspection.invalid(field, shown, "must not have leading 0s in IP or prefix length");
      } else if (cidr.ip().isMapped()) {
        inspection.invalid(field, shown, "must not have an IPv4-mapped IPv6 address");
      } else if (!cidr.ip().equals(cidr.network())) {
        inspection.invalid(field, shown, "must not have bits set beyond the prefix length");
      }
    }
  }

  /** A port by its number or by its name. */
  static void portOrName(Field port, Inspection inspection) {
    if (port.isText()) {
      inspection.invalid(port, NameFormats.portName(port.text()));
    } else if (port.number() < 1 || port.number() > 65535) {
      inspection.invalid(port, "must be between 1 and 65535, inclusive");
    }
  }
}
