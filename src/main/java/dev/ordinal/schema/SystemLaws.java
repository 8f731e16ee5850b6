package dev.ordinal.schema;

import java.util.List;
import java.util.Locale;

/** Laws about the operating system of a Pod: what Linux has not, what Windows has not. */
final class SystemLaws {

  private static final List<String> NOT_WINDOWS_POD_CONTEXT =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "fsGroup",
          "fsGroupChangePolicy",
          "runAsUser",
          "runAsGroup",
          "supplementalGroups",
          "supplementalGroupsPolicy",
          "seLinuxChangePolicy");
  private static final List<String> NOT_WINDOWS_CONTEXT =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "capabilities",
          "readOnlyRootFilesystem",
          "privileged",
          "allowPrivilegeEscalation",
          "procMount",
          "runAsUser",
          "runAsGroup");
  private static final String NOT_WINDOWS = "cannot be set for a windows pod";
  private static final String NOT_LINUX = "windows options cannot be set for a linux pod";
  private static final int GMSA_SPEC_MAX_BYTES = 64 * 1024;
  private static final String NOT_IN_USER_NAMES = "\"/\\:;|=,+*?<>@[]";
  private static final String NOT_IN_NETBIOS_NAMES = "\\/:*?\"<>|";

  private SystemLaws() {}

  static void os(Field spec, Inspection inspection) {
    Field os = spec.child("os");
    if (!os.isSet()) {
      return;
    }
    switch (os.child("name").text()) {
      case "" ->
          inspection.required(os.child("name"), inspection.since(34) ? "" : "cannot be empty");
      case "linux" -> linux(spec, inspection);
      case "windows" -> windows(spec, inspection);
      default ->
          inspection.unsupported(os.child("name").at(os.path()), List.of("linux", "windows"));
    }
  }

  private static void linux(Field spec, Inspection inspection) {
    Field options = spec.child("securityContext", "windowsOptions");
    if (options.isSet()) {
      inspection.forbidden(options, NOT_LINUX);
    }
    for (Field container : ContainerLaws.all(spec)) {
      Field own = container.child("securityContext", "windowsOptions");
      if (own.isSet()) {
        inspection.forbidden(own, NOT_LINUX);
      }
    }
  }

  private static void windows(Field spec, Inspection inspection) {
    Field context = spec.child("securityContext");
    forbidden(context, NOT_WINDOWS_POD_CONTEXT, inspection);
    if (!context.child("sysctls").isEmpty()) {
      inspection.forbidden(context.child("sysctls"), NOT_WINDOWS);
    }
    forbidden(spec, List.of("hostUsers", "shareProcessNamespace"), inspection);
    for (String name : List.of("hostPID", "hostIPC")) {
      if (spec.child(name).isTrue()) {
        inspection.forbidden(spec.child(name), NOT_WINDOWS);
      }
    }
    for (Field container : ContainerLaws.all(spec)) {
      forbidden(container.child("securityContext"), NOT_WINDOWS_CONTEXT, inspection);
    }
  }

  private static void forbidden(Field struct, List<String> names, Inspection inspection) {
    for (String name : names) {
      if (struct.child(name).isSet()) {
        inspection.forbidden(struct.child(name), NOT_WINDOWS);
      }
    }
  }

  /** Either all containers run as processes of a Windows host, or none. */
  static void hostProcess(Field spec, Inspection inspection) {
    Field ofPod = spec.child("securityContext", "windowsOptions", "hostProcess");
    int hostProcesses = 0;
    List<Field> containers = ContainerLaws.all(spec);
    for (Field container : containers) {
      Field own = container.child("securityContext", "windowsOptions", "hostProcess");
      if (ofPod.isSet() && own.isSet() && ofPod.isTrue() != own.isTrue()) {
        inspection.invalid(
            own,
            "pod hostProcess value must be identical if both are specified, was " + ofPod.text());
      }
      hostProcesses += (own.isSet() ? own : ofPod).isTrue() ? 1 : 0;
    }
    if (hostProcesses == 0) {
      return;
    }
    if (hostProcesses != containers.size()) {
      inspection.invalid(
          spec,
          "\"\"",
          "If pod contains any hostProcess containers then all containers must be HostProcess"
              + " containers");
    }
    if (!spec.child("hostNetwork").isTrue()) {
      inspection.invalid(
          spec.child("hostNetwork"),
          "false",
          "hostNetwork must be true if pod contains any hostProcess containers");
    }
  }

  static void gmsaCredentialSpec(Field text, Inspection inspection) {
    if (text.isEmpty()) {
      inspection.invalid(text, "gmsaCredentialSpec cannot be an empty string");
    } else if (NameFormats.bytes(text.text()) > GMSA_SPEC_MAX_BYTES) {
      inspection.invalid(text, "gmsaCredentialSpec size must be under 64 KiB");
    }
  }

  static void userName(Field field, Inspection inspection) {
    String name = field.text();
    int backslash = name.indexOf('\\');
    if (name.isEmpty()) {
      inspection.invalid(field, "runAsUserName cannot be an empty string");
    } else if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      inspection.invalid(field, "runAsUserName cannot contain control characters");
    } else if (backslash != name.lastIndexOf('\\')) {
      inspection.invalid(field, "runAsUserName cannot contain more than one backslash");
    } else {
      if (backslash >= 0) {
        domain(field, name.substring(0, backslash), inspection);
      }
      user(field, name.substring(backslash + 1), inspection);
    }
  }

  private static void domain(Field field, String domain, Inspection inspection) {
    if (domain.length() >= 256) {
      inspection.invalid(field, "runAsUserName's Domain length must be under 256 characters");
    }
    boolean netBios =
        !domain.isEmpty()
            && domain.length() <= 15
            && domain.charAt(0) != '.'
            && domain.chars().noneMatch(c -> NOT_IN_NETBIOS_NAMES.indexOf(c) >= 0);
    if (!netBios && !isDnsDomain(domain)) {
      inspection.invalid(
          field, "runAsUserName's Domain doesn't match the NetBios nor the DNS format");
    }
  }

  private static boolean isDnsDomain(String domain) {
    for (String label : domain.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      if (!NameFormats.dnsLabel(label).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void user(Field field, String user, Inspection inspection) {
    if (user.isEmpty()) {
      inspection.invalid(field, "runAsUserName's User cannot be empty");
    } else if (user.length() > 104) {
      inspection.invalid(
          field, "runAsUserName's User length must not be longer than 104 characters");
    }
    if (!user.isEmpty() && user.chars().allMatch(c -> c == '.' || c == ' ')) {
      inspection.invalid(field, "runAsUserName's User cannot contain only periods or spaces");
    }
    if (user.chars().anyMatch(c -> NOT_IN_USER_NAMES.indexOf(c) >= 0)) {
      inspection.invalid(
          field,
          "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
    }
  }
}
