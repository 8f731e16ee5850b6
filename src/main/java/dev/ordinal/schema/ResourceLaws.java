package dev.ordinal.schema;

import dev.ordinal.manifest.ScalarNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Laws about amounts of resources: requests, limits, overhead. */
final class ResourceLaws {

  private static final String HUGE_PAGES = "hugepages-";
  private static final String REQUESTS = "requests.";
  private static final Set<String> CONTAINER_RESOURCES =
      Set.of("cpu", "memory", "ephemeral-storage");
  private static final Set<String> COUNTED =
      Set.of(
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "services.nodeports",
          "services.loadbalancers");
  private static final Set<String> OTHER_STANDARD =
      Set.of(
          "storage",
          "requests.cpu",
          "requests.memory",
          "requests.ephemeral-storage",
          "requests.storage");

  private ResourceLaws() {}

  static void container(Field resources, Inspection inspection) {
    requirements(resources, false, inspection);
  }

  static void pod(Field resources, Inspection inspection) {
    requirements(resources, true, inspection);
  }

  /** The overhead of a Pod is judged as if it were limits. */
  static void overhead(Field overhead, Inspection inspection) {
    Field limits = overhead.at(overhead.path().child("limits"));
    boolean compute = false;
    boolean huge = false;
    for (String name : limits.keys()) {
      amount(name, limits.key(name), false, inspection);
      compute |= isCompute(name);
      huge |= name.startsWith(HUGE_PAGES);
    }
    if (huge && !compute) {
      inspection.forbidden(overhead, "HugePages require cpu or memory");
    }
  }

  private static void requirements(Field resources, boolean ofPod, Inspection inspection) {
    Field limits = resources.child("limits");
    Field requests = resources.child("requests");
    Set<String> names = new HashSet<>(limits.keys());
    names.addAll(requests.keys());
    for (String name : limits.keys()) {
      amount(name, limits.key(name), ofPod, inspection);
    }
    for (String name : requests.keys()) {
      amount(name, requests.key(name), ofPod, inspection);
      requestWithinLimit(name, requests, limits, inspection);
    }
    if (names.stream().anyMatch(name -> name.startsWith(HUGE_PAGES))
        && names.stream().noneMatch(ResourceLaws::isCompute)) {
      inspection.forbidden(resources, "HugePages require cpu or memory");
    }
  }

  private static boolean isCompute(String name) {
    return name.equals("cpu") || name.equals("memory");
  }

  private static void requestWithinLimit(
      String name, Field requests, Field limits, Inspection inspection) {
    Field request = requests.key(name).at(requests.path());
    Field limit = limits.key(name);
    if (!limit.isSet()) {
      if (!isOvercommitAllowed(name)) {
        inspection.required(limits, "Limit must be set for non overcommitable resources");
      }
      return;
    }
    int compared = value(request).compareTo(value(limit));
    if (compared != 0 && !isOvercommitAllowed(name)) {
      inspection.invalid(request, "must be equal to " + name + " limit of " + limit.text());
    } else if (compared > 0) {
      inspection.invalid(
          request, "must be less than or equal to " + name + " limit of " + limit.text());
    }
  }

  private static void amount(String name, Field field, boolean ofPod, Inspection inspection) {
    resourceName(name, field, ofPod, inspection);
    notNegativeAndWhole(name, field, inspection);
    if (name.startsWith(HUGE_PAGES)
        && !inspection.tolerates(Leniency.INDIVISIBLE_HUGE_PAGES)
        && !isDivisible(name, field)) {
      inspection.invalid(field, field.text() + " is not positive integer multiple of " + name);
    }
  }

  /** Whether some amount of huge pages is no multiple of their size. */
  static boolean hasIndivisible(Field amounts) {
    return amounts.keys().stream()
        .anyMatch(name -> name.startsWith(HUGE_PAGES) && !isDivisible(name, amounts.key(name)));
  }

  private static boolean isDivisible(String name, Field field) {
    Optional<Quantity> size = Quantity.parse(name.substring(HUGE_PAGES.length()));
    if (size.isEmpty() || size.get().value().signum() <= 0 || size.get().isFractional()) {
      return false;
    }
    return quantity(field).counted(0) % size.get().counted(0) == 0;
  }

  /** What the server accepts as the amount of any resource. */
  static void notNegativeAndWhole(String name, Field field, Inspection inspection) {
    if (value(field).signum() < 0) {
      inspection.invalid(field, "must be greater than or equal to 0");
    }
    if ((COUNTED.contains(name) || isExtended(name)) && isFractional(field)) {
      inspection.invalid(field, "must be an integer");
    }
  }

  /** The name of a resource that a container can ask for. */
  static void containerName(String name, Field field, Inspection inspection) {
    resourceName(name, field, false, inspection);
  }

  private static void resourceName(String name, Field field, boolean ofPod, Inspection inspection) {
    Field at = field.holding(ScalarNode.of(name));
    List<String> faults = NameFormats.qualifiedName(name);
    inspection.invalid(at, faults);
    boolean plain = name.indexOf('/') < 0;
    if (plain && faults.isEmpty() && !isStandard(name)) {
      inspection.invalid(at, "must be a standard resource type or fully qualified");
      faults = List.of("");
    }
    if (ofPod) {
      if (faults.isEmpty() && !isCompute(name) && !name.startsWith(HUGE_PAGES)) {
        inspection.unsupported(at, List.of("cpu", HUGE_PAGES, "memory"));
      }
    } else if (plain) {
      if (!CONTAINER_RESOURCES.contains(name) && !name.startsWith(HUGE_PAGES)) {
        inspection.invalid(at, "must be a standard resource for containers");
      }
    } else if (!isNative(name) && !isExtended(name)) {
      inspection.invalid(at, "doesn't follow extended resource name standard");
    }
  }

  private static boolean isStandard(String name) {
    return CONTAINER_RESOURCES.contains(name)
        || COUNTED.contains(name)
        || OTHER_STANDARD.contains(name)
        || name.startsWith(HUGE_PAGES)
        || name.startsWith(REQUESTS + HUGE_PAGES);
  }

  private static boolean isNative(String name) {
    return name.indexOf('/') < 0 || name.contains("kubernetes.io/");
  }

  private static boolean isExtended(String name) {
    return !isNative(name)
        && !name.startsWith(REQUESTS)
        && NameFormats.qualifiedName(REQUESTS + name).isEmpty();
  }

  private static boolean isOvercommitAllowed(String name) {
    return isNative(name) && !name.startsWith(HUGE_PAGES);
  }

  /** The amount of a quantity; zero if it is none. */
  static BigDecimal value(Field field) {
    return quantity(field).value();
  }

  static boolean isFractional(Field field) {
    return quantity(field).isFractional();
  }

  private static Quantity quantity(Field field) {
    return Quantity.parse(field.text()).orElse(Quantity.ZERO);
  }

  /** Claims of a container are named by its Pod. */
  static void claimsExist(Field resources, Field podClaims, Inspection inspection) {
    Set<String> known = new TreeSet<>();
    podClaims.items().forEach(claim -> known.add(claim.child("name").text()));
    known.remove("");
    Set<String> names = new HashSet<>();
    for (Field claim : resources.child("claims").items()) {
      Field name = claim.child("name").at(claim.path());
      if (name.isEmpty()) {
        inspection.required(name, "");
        continue;
      }
      claimIsUnique(claim, names, inspection);
      if (!known.contains(name.text())) {
        inspection.notFound(name);
      }
    }
  }

  private static void claimIsUnique(Field claim, Set<String> names, Inspection inspection) {
    Field name = claim.child("name").at(claim.path());
    if (names.contains(name.text())) {
      inspection.duplicate(name);
      return;
    }
    Field request = claim.child("request");
    String key = name.text();
    if (!request.isEmpty() && inspection.since(31)) {
      inspection.invalid(request, NameFormats.dnsLabel(request.text()));
      key += "/" + request.text();
    }
    String prefix = name.text() + "/";
    boolean whole = key.equals(name.text());
    if (names.contains(key) || whole && names.stream().anyMatch(n -> n.startsWith(prefix))) {
      inspection.duplicate(name);
    }
    names.add(key);
  }
}
