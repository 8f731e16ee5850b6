package dev.ordinal.schema;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What may not change in a Service: addresses that it has, the families of them, the class of its
 * load balancer (kubernetes, ValidateServiceUpdate).
 */
final class ServiceUpdate {

  private static final String FIXED = "may not change once set";

  private ServiceUpdate() {}

  static List<Refusal> refusals(MapNode old, MapNode next) {
    MapNode before = old.map("spec");
    MapNode after = next.map("spec");
    List<Refusal> refusals = new ArrayList<>();
    if (!isType("ExternalName", before) && !isType("ExternalName", after)) {
      boolean staysHeadless = isHeadless(before) && isHeadless(after);
      if (!staysHeadless) {
        refusals.addAll(listRefusals("clusterIPs", "clusterIP", before, after));
      }
      if (isHeadless(before) == isHeadless(after) && !staysHeadless) {
        refusals.addAll(listRefusals("ipFamilies", "ipFamily", before, after));
      }
    }
    if (isType("LoadBalancer", before)
        && isType("LoadBalancer", after)
        && !before.get("loadBalancerClass").equals(after.get("loadBalancerClass"))) {
      refusals.addAll(refused("spec.loadBalancerClass", FIXED, "loadBalancerClass", before, after));
    }
    return refusals;
  }

  private static boolean isType(String type, MapNode spec) {
    return spec.text("type").filter(type::equals).isPresent();
  }

  private static boolean isHeadless(MapNode spec) {
    ListNode addresses = spec.list("clusterIPs");
    return addresses.size() == 1 && addresses.get(0).equals(ScalarNode.of("None"));
  }

  /** A second entry may come and go, the entries that stay may not change. */
  private static List<Refusal> listRefusals(
      String field, String singular, MapNode before, MapNode after) {
    ListNode old = before.list(field);
    ListNode next = after.list(field);
    List<Refusal> refusals = new ArrayList<>();
    int fixed = old.size() == next.size() ? old.size() : Math.min(1, old.size());
    for (int i = 0; i < Math.min(fixed, next.size()); i++) {
      if (!old.get(i).equals(next.get(i))) {
        // The server names the first family, whichever has changed.
        int named = field.equals("clusterIPs") ? i : 0;
        refusals.addAll(refused(path(field, named), FIXED, field, before, after));
      }
    }
    if (next.size() < old.size() && after.list("clusterIPs").size() == 0) {
      String unset = "primary " + singular + " can not be unset";
      refusals.addAll(refused(path(field, 0), unset, field, before, after));
    }
    if (next.size() == 1 && old.size() > 1 && !isSingleStack(after)) {
      String released = "must be set to \"SingleStack\" when releasing the secondary " + singular;
      refusals.addAll(
          ImmutableFields.joined(
              "spec.ipFamilyPolicy",
              ImmutableFields.INVALID,
              ImmutableFields.invalid(after.get("ipFamilyPolicy"), released),
              Changes.inField("spec", field, before, after)));
    }
    return refusals;
  }

  private static boolean isSingleStack(MapNode spec) {
    return spec.text("ipFamilyPolicy").filter("SingleStack"::equals).isPresent();
  }

  private static String path(String field, int index) {
    return "spec." + field + "[" + index + "]";
  }

  private static List<Refusal> refused(
      String path, String message, String field, MapNode before, MapNode after) {
    return ImmutableFields.joined(
        path,
        ImmutableFields.INVALID,
        ImmutableFields.invalid(after.get(field), message),
        Changes.inField("spec", field, before, after));
  }
}
