package dev.ordinal.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Laws about environment variables and the values they take from elsewhere. */
final class EnvLaws {

  private static final List<String> SOURCES =
      List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");
  private static final List<String> ENV_FIELDS =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");
  private static final List<String> VOLUME_FIELDS =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid");
  private static final List<String> RESOURCES =
      List.of(
          "limits.cpu",
          "limits.ephemeral-storage",
          "limits.memory",
          "requests.cpu",
          "requests.ephemeral-storage",
          "requests.memory");
  private static final Set<String> CPU_DIVISORS = Set.of("1m", "1");
  private static final Set<String> BYTE_DIVISORS =
      Set.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

  /** The fields of a Pod that the server can convert at all. */
  private static final Set<String> KNOWN_FIELDS =
      Set.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.serviceAccountName",
          "spec.schedulerName",
          "status.phase",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs",
          "spec.host");

  private EnvLaws() {}

  /** Names are strict while the gate is off, unless the old object has relaxed ones already. */
  static void strictName(Field name, Inspection inspection) {
    inspection.invalid(
        name,
        inspection.tolerates(Leniency.RELAXED_ENV_NAMES)
            ? TextFormats.relaxedEnvName(name.text())
            : TextFormats.strictEnvName(name.text()));
  }

  /** A variable has a value or exactly one source. */
  static void variable(Field variable, Inspection inspection) {
    Field valueFrom = variable.child("valueFrom");
    if (!valueFrom.isSet()) {
      return;
    }
    long sources = SOURCES.stream().filter(name -> valueFrom.child(name).isSet()).count();
    if (sources == 0) {
      boolean files =
          inspection.since(34)
              && (inspection.gate("EnvFiles") || inspection.tolerates(Leniency.ENV_FILES));
      inspection.invalid(
          valueFrom,
          "\"\"",
          "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`"
              + (files ? ", `secretKeyRef` or `fileKeyRef`" : " or `secretKeyRef`"));
    } else if (!variable.child("value").isEmpty()) {
      inspection.invalid(valueFrom, "\"\"", "may not be specified when `value` is not empty");
    } else if (sources > 1) {
      inspection.invalid(valueFrom, "\"\"", "may not have more than one field specified at a time");
    }
  }

  static void envFrom(Field list, Inspection inspection) {
    for (Field source : list.items()) {
      inspection.apply("EnvFromSource", source);
      boolean configMap = source.child("configMapRef").isSet();
      boolean secret = source.child("secretRef").isSet();
      if (configMap == secret) {
        // The server reports this at the list.
        inspection.invalid(
            source.at(list.path()),
            "\"\"",
            configMap
                ? "may not have more than one field specified at a time"
                : "must specify one of: `configMapRef` or `secretRef`");
      }
    }
  }

  /** A name that something will be appended to. */
  static void namePrefix(Field name, Inspection inspection) {
    inspection.invalid(name, NameFormats.dnsSubdomain(MetadataLaws.maskTrailingDash(name.text())));
  }

  static void envFieldRef(Field ref, Inspection inspection) {
    fieldRef(ref, ENV_FIELDS, inspection);
  }

  static void volumeFieldRef(Field ref, Inspection inspection) {
    fieldRef(ref, VOLUME_FIELDS, inspection);
  }

  private static void fieldRef(Field ref, List<String> fields, Inspection inspection) {
    Field apiVersion = ref.child("apiVersion");
    Field path = ref.child("fieldPath");
    if (apiVersion.isEmpty()) {
      inspection.required(apiVersion, "");
      return;
    }
    if (path.isEmpty()) {
      inspection.required(path, "");
      return;
    }
    String text = path.text();
    int bracket = text.indexOf("['");
    boolean subscripted = bracket > 0 && text.endsWith("']");
    String plain = subscripted ? text.substring(0, bracket) : text;
    boolean convertible =
        subscripted
            ? plain.equals("metadata.annotations") || plain.equals("metadata.labels")
            : KNOWN_FIELDS.contains(plain);
    if (!apiVersion.is("v1") || !convertible) {
      inspection.invalid(
          path,
          "error converting fieldPath: "
              + (apiVersion.is("v1")
                  ? "field label not supported: " + plain
                  : "unsupported pod version: " + apiVersion.text()));
    } else if (subscripted) {
      String subscript = text.substring(bracket + 2, text.length() - 2);
      String key = plain.equals("metadata.labels") ? subscript : subscript.toLowerCase(Locale.ROOT);
      for (String fault : NameFormats.qualifiedName(key)) {
        inspection.invalid(ref, GoText.quoted(key), fault);
      }
    } else if (!fields.contains(plain.equals("spec.host") ? "spec.nodeName" : plain)) {
      inspection.unsupported(path, fields);
    }
  }

  static void envResourceField(Field ref, Inspection inspection) {
    resourceField(ref, inspection);
  }

  /** A resource of a container of the Pod, for a volume that several containers may mount. */
  static void volumeResourceField(Field ref, Inspection inspection) {
    if (ref.child("containerName").isEmpty()) {
      inspection.required(ref.child("containerName"), "");
      divisor(ref, inspection);
    } else {
      resourceField(ref, inspection);
    }
  }

  private static void resourceField(Field ref, Inspection inspection) {
    Field resource = ref.child("resource");
    if (resource.isEmpty()) {
      inspection.required(resource, "");
    } else if (!RESOURCES.contains(resource.text()) && !isHugePages(resource.text())) {
      inspection.unsupported(resource, RESOURCES);
    }
    divisor(ref, inspection);
  }

  private static boolean isHugePages(String resource) {
    return resource.startsWith("requests.hugepages-") || resource.startsWith("limits.hugepages-");
  }

  private static void divisor(Field ref, Inspection inspection) {
    Field divisor = ref.child("divisor");
    String resource = ref.child("resource").text();
    if (divisor.isEmpty() || divisor.is("0")) {
      return;
    }
    boolean cpu = resource.endsWith(".cpu");
    boolean known = cpu || RESOURCES.contains(resource) || isHugePages(resource);
    if (known && !(cpu ? CPU_DIVISORS : BYTE_DIVISORS).contains(divisor.text())) {
      inspection.invalid(
          divisor,
          GoText.quoted(resource),
          "only divisor's values "
              + (cpu ? "1m and 1" : "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei")
              + " are supported with this resource");
    }
  }
}
