package dev.ordinal.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Laws that join several parts of a Pod's spec. */
final class PodLaws {

  private static final int HOSTNAME_MAX_BYTES = 64;

  private PodLaws() {}

  /** What a Pod says that a template cannot. */
  static void podObject(Field pod, Inspection inspection) {
    Field spec = pod.child("spec");
    Field annotations = pod.child("metadata", "annotations");
    PodTemplateLaws.podAnnotations(annotations, spec, inspection);
    inspection.apply("PodSpec", spec);
    SecurityLaws.annotationsMatchFields(annotations, spec, inspection);
    for (Field container : ContainerLaws.all(spec)) {
      ContainerLaws.imageIsTrimmed(container, inspection);
    }
    if (!spec.child("ephemeralContainers").isEmpty()) {
      inspection.forbidden(spec.child("ephemeralContainers"), "cannot be set on create");
    }
    if (!spec.child("nodeName").isEmpty() && !spec.child("schedulingGates").isEmpty()) {
      inspection.forbidden(
          spec.child("nodeName"), "cannot be set until all schedulingGates have been cleared");
    }
  }

  /** The volumes and the containers that use them. */
  static void containers(Field spec, Inspection inspection) {
    Map<String, Field> volumes = volumes(spec.child("volumes"), inspection);
    ContainerLaws containers = new ContainerLaws(spec, volumes, inspection);
    containers.regular();
    containers.init();
    containers.ephemeral();
  }

  /** Judges the volumes; gives those that can be mounted, by name. */
  private static Map<String, Field> volumes(Field list, Inspection inspection) {
    Map<String, Field> valid = new HashMap<>();
    for (Field volume : list.items()) {
      int before = inspection.count();
      inspection.apply("Volume", volume);
      Field name = volume.child("name");
      if (valid.containsKey(name.text())) {
        inspection.duplicate(name);
      }
      if (inspection.count() == before) {
        valid.put(name.text(), volume);
      }
    }
    return valid;
  }

  static void schedulingGates(Field list, Inspection inspection) {
    Set<String> seen = new HashSet<>();
    for (Field gate : list.items()) {
      Field name = gate.child("name").at(gate.path());
      inspection.invalid(name, NameFormats.qualifiedName(name.text()));
      if (!seen.add(name.text())) {
        inspection.duplicate(name);
      }
    }
  }

  static void dnsConfig(Field spec, Inspection inspection) {
    Field config = spec.child("dnsConfig");
    if (spec.child("dnsPolicy").is("None")) {
      if (!config.isSet()) {
        inspection.required(config, "must provide `dnsConfig` when `dnsPolicy` is None");
        return;
      }
      if (config.child("nameservers").isEmpty()) {
        inspection.required(
            config.child("nameservers"),
            "must provide at least one DNS nameserver when `dnsPolicy` is None");
        return;
      }
    }
    Field nameservers = config.child("nameservers");
    if (nameservers.size() > 3) {
      inspection.invalid(nameservers, "must not have more than 3 nameservers");
    }
    nameservers.items().forEach(nameserver -> AddressLaws.ip(nameserver, inspection));
    searches(config.child("searches"), inspection);
    for (Field option : config.child("options").items()) {
      if (option.child("name").isEmpty()) {
        inspection.required(option, "must not be empty");
      }
    }
  }

  private static void searches(Field searches, Inspection inspection) {
    if (searches.size() > 32) {
      inspection.invalid(searches, "must not have more than 32 search paths");
    }
    boolean relaxed =
        inspection.since(32)
            && (inspection.gate("RelaxedDNSSearchValidation")
                || inspection.tolerates(Leniency.RELAXED_DNS_SEARCH));
    int length = searches.size() - 1;
    for (Field search : searches.items()) {
      String text = search.text();
      length += NameFormats.bytes(text);
      if (relaxed && text.equals(".")) {
        continue;
      }
      String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      inspection.invalid(
          search,
          relaxed ? NameFormats.dnsSubdomainWithUnderscore(name) : NameFormats.dnsSubdomain(name));
    }
    if (length > 2048) {
      inspection.invalid(
          searches,
          "must not have more than 2048 characters (including spaces) in the search list");
    }
  }

  static void hostNetworkPorts(Field spec, Inspection inspection) {
    if (!spec.child("hostNetwork").isTrue()) {
      return;
    }
    for (Field container : spec.child("containers").items()) {
      for (Field port : container.child("ports").items()) {
        Field hostPort = port.child("hostPort");
        if (!hostPort.isEmpty() && hostPort.number() != port.child("containerPort").number()) {
          inspection.invalid(hostPort, "must match `containerPort` when `hostNetwork` is true");
        }
      }
    }
  }

  static void shareProcessNamespace(Field spec, Inspection inspection) {
    if (spec.child("shareProcessNamespace").isTrue() && spec.child("hostPID").isTrue()) {
      // Before 1.37 the server took the field for one of the security context.
      Field field = spec.child("shareProcessNamespace");
      Field parent = spec.child("securityContext");
      inspection.invalid(
          inspection.since(37) ? field : field.at(parent.path().child("shareProcessNamespace")),
          "ShareProcessNamespace and HostPID cannot both be enabled");
    }
  }

  static void hostUsers(Field spec, Inspection inspection) {
    if (!spec.child("hostUsers").isFalse()) {
      return;
    }
    String when =
        inspection.since(34) ? "when `hostUsers` is false" : "when `pod.Spec.HostUsers` is false";
    boolean hostNetworkAllowed = inspection.tolerates(Leniency.USER_NAMESPACE_HOST_NETWORK);
    if (spec.child("hostNetwork").isTrue() && !hostNetworkAllowed) {
      inspection.forbidden(spec.child("hostNetwork"), when);
    }
    if (spec.child("hostPID").isTrue()) {
      inspection.forbidden(spec.child("hostPID").as("HostPID"), when);
    }
    if (spec.child("hostIPC").isTrue()) {
      inspection.forbidden(spec.child("hostIPC").as("HostIPC"), when);
    }
    if (!inspection.since(34) || inspection.tolerates(Leniency.USER_NAMESPACE_DEVICES)) {
      return;
    }
    for (Field container : ContainerLaws.all(spec)) {
      if (!container.child("volumeDevices").isEmpty()) {
        inspection.forbidden(container.child("volumeDevices"), when);
      }
    }
  }

  static void hostnameOverride(Field spec, Inspection inspection) {
    Field name = spec.child("hostnameOverride");
    if (!name.isSet()) {
      return;
    }
    if (spec.child("setHostnameAsFQDN").isTrue()) {
      inspection.forbidden(name, "may not be specified when setHostnameAsFQDN is true");
    }
    if (spec.child("hostNetwork").isTrue()) {
      inspection.forbidden(name, "may not be specified when hostNetwork is true");
    }
    if (NameFormats.bytes(name.text()) > HOSTNAME_MAX_BYTES) {
      inspection.tooLong(name, HOSTNAME_MAX_BYTES);
    }
    inspection.invalid(name, NameFormats.dnsSubdomain(name.text()));
  }

  static void accountNames(Field spec, Inspection inspection) {
    Field old = spec.child("serviceAccount");
    if (old.isSet() && !old.is(spec.child("serviceAccountName").text())) {
      inspection.invalid(
          old.as("deprecatedServiceAccount"),
          "must be the same as serviceAccountName: " + spec.child("serviceAccountName").shown());
    }
  }

  static void resourceClaims(Field list, Inspection inspection) {
    Set<String> names = new HashSet<>();
    for (Field claim : list.items()) {
      Field name = claim.child("name");
      if (name.isEmpty()) {
        inspection.required(name, "");
      } else if (!names.add(name.text())) {
        inspection.duplicate(name);
      } else {
        inspection.invalid(name, NameFormats.dnsLabel(name.text()));
      }
      // Before 1.31 the two names stood in a struct of their own.
      Field source = inspection.since(31) ? claim : claim.child("source");
      claimSource(source, inspection);
    }
  }

  private static void claimSource(Field source, Inspection inspection) {
    Field claim = source.child("resourceClaimName");
    Field template = source.child("resourceClaimTemplateName");
    if (claim.isSet() && template.isSet()) {
      inspection.invalid(
          source,
          "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
    }
    if (!claim.isSet() && !template.isSet()) {
      inspection.invalid(
          source, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
    }
    for (Field name : List.of(claim, template)) {
      if (name.isSet()) {
        inspection.invalid(name, NameFormats.dnsSubdomain(name.text()));
      }
    }
  }

  static void fileKeyVolumes(Field spec, Inspection inspection) {
    for (Field container : ContainerLaws.all(spec)) {
      for (Field variable : container.child("env").items()) {
        Field name = variable.child("valueFrom", "fileKeyRef", "volumeName");
        if (!variable.child("valueFrom", "fileKeyRef").isSet()) {
          continue;
        }
        Field volume = null;
        for (Field each : spec.child("volumes").items()) {
          volume = each.child("name").is(name.text()) ? each : volume;
        }
        if (volume == null) {
          inspection.notFound(name);
        } else if (!volume.child("emptyDir").isSet()) {
          inspection.invalid(name, "referenced volume must be of type emptyDir");
        }
      }
    }
  }

  static void podGroupName(Field name, Inspection inspection) {
    if (!name.isSet()) {
      inspection.invalid(name, "must specify one of: `podGroupName`");
    } else {
      inspection.invalid(name, NameFormats.dnsSubdomain(name.text()));
    }
  }

  static void evictionResponders(Field list, Inspection inspection) {
    if (list.size() > 10) {
      inspection.tooMany(list, 10);
      return;
    }
    Set<String> names = new HashSet<>();
    for (Field responder : list.items()) {
      if (!names.add(responder.child("name").text())) {
        inspection.duplicate(responder);
      }
      inspection.apply("EvictionResponder", responder);
    }
  }

  static void evictionPriority(Field priority, Inspection inspection) {
    if (!priority.isSet()) {
      inspection.required(priority, "");
    } else if (priority.number() > 100_000) {
      inspection.invalid(priority, "must be less than or equal to 100000");
    } else if (priority.number() < 0) {
      inspection.invalid(priority, "must be greater than or equal to 0");
    }
  }
}
