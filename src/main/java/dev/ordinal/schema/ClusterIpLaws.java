package dev.ordinal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Laws about the cluster addresses of a Service and their families. */
final class ClusterIpLaws {

  private ClusterIpLaws() {}

  static void judge(Field spec, Inspection inspection) {
    if (spec.child("type").is("ExternalName")) {
      return;
    }
    Field ips = spec.child("clusterIPs");
    firstIsClusterIp(spec.child("clusterIP"), ips, inspection);
    families(spec, inspection);
    if (!addresses(ips, inspection)) {
      return;
    }
    if (ips.items().stream().anyMatch(ip -> !ip.is("None") && IpAddress.parse(ip.text()).isEmpty())
        && ips.size() > 1) {
      inspection.internalError(ips, "failed to check for dual stack");
    }
    if (ips.size() > 1 && !isDualStack(ips.items())) {
      inspection.invalid(ips, "may specify no more than one IP for each IP family");
    }
    if (!ServiceLaws.isHeadless(spec)) {
      addressesOfFamilies(ips.items(), spec.child("ipFamilies").items(), inspection);
    }
  }

  private static void firstIsClusterIp(Field ip, Field ips, Inspection inspection) {
    if (ip.isEmpty()) {
      if (!ips.isEmpty()) {
        inspection.invalid(ips, "must be empty when `clusterIP` is not specified");
      }
    } else if (ips.isEmpty()) {
      inspection.required(ips, "");
    } else if (!ips.items().get(0).is(ip.text())) {
      inspection.invalid(ips, "first value must match `clusterIP`");
    }
  }

  private static void families(Field spec, Inspection inspection) {
    Set<String> seen = new HashSet<>();
    for (Field family : spec.child("ipFamilies").items()) {
      if (!family.is("IPv4") && !family.is("IPv6")) {
        inspection.unsupported(family, List.of("IPv4", "IPv6"));
      }
      if (!seen.add(family.text())) {
        inspection.duplicate(family);
      }
    }
    Field policy = spec.child("ipFamilyPolicy");
    List<String> known = List.of("PreferDualStack", "RequireDualStack", "SingleStack");
    if (policy.isSet() && !known.contains(policy.text())) {
      inspection.unsupported(policy, known);
    }
  }

  /** Judges each address; false if one of them is none. */
  private static boolean addresses(Field ips, Inspection inspection) {
    int before = inspection.count();
    List<Field> items = ips.items();
    for (int i = 0; i < items.size(); i++) {
      if (i == 0 && items.get(i).is("None")) {
        if (items.size() > 1) {
          inspection.invalid(ips, "'None' must be the first and only value");
        }
      } else {
        AddressLaws.ip(items.get(i), inspection);
      }
    }
    boolean valid = inspection.count() == before;
    if (items.size() > 2) {
      inspection.invalid(ips, "may only hold up to 2 values");
    }
    return valid;
  }

  private static boolean isDualStack(List<Field> ips) {
    boolean v4 = false;
    boolean v6 = false;
    for (Field field : ips) {
      Optional<IpAddress> ip = IpAddress.parse(field.text());
      v4 |= ip.map(IpAddress::isV4).orElse(false);
      v6 |= ip.map(IpAddress::isV6).orElse(false);
    }
    return v4 && v6;
  }

  private static void addressesOfFamilies(
      List<Field> ips, List<Field> families, Inspection inspection) {
    for (int i = 0; i < Math.min(ips.size(), families.size()); i++) {
      boolean v6 = IpAddress.parse(ips.get(i).text()).map(IpAddress::isV6).orElse(false);
      String family = families.get(i).text();
      if (family.equals("IPv4") && v6 || family.equals("IPv6") && !v6) {
        inspection.invalid(
            ips.get(i), "expected an " + family + " value as indicated by `ipFamilies[" + i + "]`");
      }
    }
  }
}
