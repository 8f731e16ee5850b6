package dev.ordinal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Laws about the security contexts of Pods and containers. */
final class SecurityLaws {

  private static final long MAX_ID = Integer.MAX_VALUE;
  private static final int PATH_MAX_BYTES = 4095;
  private static final Set<String> IPC_SYSCTLS =
      Set.of(
          "kernel.sem",
          "kernel.shm",
          "kernel.shmall",
          "kernel.shmmax",
          "kernel.shmmni",
          "kernel.shm_rmid_forced",
          "kernel.msg",
          "kernel.msgmax",
          "kernel.msgmnb",
          "kernel.msgmni");
  private static final String TYPE_MISMATCH = " type in annotation and field must match";
  private static final String PROFILE_MISMATCH = " profile in annotation and field must match";

  private SecurityLaws() {}

  static void privilegeEscalation(Field context, Inspection inspection) {
    if (!context.child("allowPrivilegeEscalation").isFalse()) {
      return;
    }
    if (context.child("privileged").isTrue()) {
      inspection.invalid(
          context, "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
    }
    if (inspection.tolerates(Leniency.SYS_ADMIN_WITHOUT_ESCALATION)) {
      return;
    }
    for (Field capability : context.child("capabilities", "add").items()) {
      if (capability.is("CAP_SYS_ADMIN")) {
        inspection.invalid(
            context,
            "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
      }
    }
  }

  static void groupIds(Field list, Inspection inspection) {
    for (Field id : list.items()) {
      if (id.number() < 0 || id.number() > MAX_ID) {
        inspection.invalid(id, "must be between 0 and 2147483647, inclusive");
      }
    }
  }

  static void sysctls(Field list, Inspection inspection) {
    Set<String> seen = new HashSet<>();
    for (Field sysctl : list.items()) {
      Field name = sysctl.child("name");
      List<String> faults = name.isEmpty() ? List.of() : TextFormats.sysctlName(name.text());
      if (name.isEmpty()) {
        inspection.required(name, "");
      } else if (!faults.isEmpty()) {
        inspection.invalid(name, faults);
      } else if (seen.contains(name.text())) {
        inspection.duplicate(name);
      }
      seen.add(name.text());
    }
  }

  /** A sysctl of a namespace that the Pod shares with its node cannot be set. */
  static void hostSysctls(Field spec, Inspection inspection) {
    for (Field sysctl : spec.child("securityContext", "sysctls").items()) {
      Field name = sysctl.child("name");
      String namespace = namespace(normal(name.text()));
      if (spec.child("hostNetwork").isTrue() && namespace.equals("net")) {
        inspection.invalid(name, "may not be specified when 'hostNetwork' is true");
      } else if (spec.child("hostIPC").isTrue() && namespace.equals("ipc")) {
        inspection.invalid(name, "may not be specified when 'hostIPC' is true");
      }
    }
  }

  /**
   * A name may be written with slashes, dots then stand for slashes; the first separator decides.
   */
  private static String normal(String name) {
    int slash = name.indexOf('/');
    int dot = name.indexOf('.');
    return slash >= 0 && (dot < 0 || slash < dot) ? name.replace('/', '.') : name;
  }

  private static String namespace(String name) {
    if (name.startsWith("net.")) {
      return "net";
    }
    return IPC_SYSCTLS.contains(name) || name.startsWith("fs.mqueue.") ? "ipc" : "";
  }

  static void seccompLocalhost(Field profile, Inspection inspection) {
    Field path = profile.child("localhostProfile");
    if (!profile.child("type").is("Localhost")) {
      if (path.isSet()) {
        inspection.invalid(path, "can only be set when seccomp type is Localhost");
      }
    } else if (!path.isSet()) {
      inspection.required(path, "must be set when seccomp type is Localhost");
    } else {
      inspection.invalid(path, TextFormats.descendingPath(path.text()));
    }
  }

  static void appArmorLocalhost(Field profile, Inspection inspection) {
    Field name = profile.child("localhostProfile");
    switch (profile.child("type").text()) {
      case "Localhost" -> {
        if (!name.isSet() || name.isEmpty()) {
          inspection.required(name, "must be set when AppArmor type is Localhost");
        } else if (!name.text().equals(name.text().strip())) {
          inspection.invalid(name, "must not be padded with whitespace");
        }
        if (NameFormats.bytes(name.text()) > PATH_MAX_BYTES) {
          inspection.tooLong(name, PATH_MAX_BYTES);
        }
      }
      case "RuntimeDefault", "Unconfined" -> {
        if (name.isSet()) {
          inspection.invalid(name, "can only be set when AppArmor type is Localhost");
        }
      }
      default -> {}
    }
  }

  static void selinuxChangePolicy(Field policy, Inspection inspection) {
    if (!inspection.since(32)) {
      return;
    }
    boolean mountOption =
        inspection.gate("SELinuxMount") || inspection.tolerates(Leniency.SELINUX_CHANGE_POLICY);
    List<String> known = mountOption ? List.of("MountOption", "Recursive") : List.of("Recursive");
    if (!known.contains(policy.text())) {
      inspection.unsupported(policy, known);
    }
  }

  /** What old annotations say about a container must not contradict its fields. */
  static void annotationsMatchFields(Field annotations, Field spec, Inspection inspection) {
    Field podContext = spec.child("securityContext");
    Field podSeccomp = podContext.child("seccompProfile");
    seccompMatches(annotations.child(PodTemplateLaws.SECCOMP_POD), podSeccomp, inspection);
    boolean windows = spec.child("os", "name").is("windows");
    for (Field container : ContainerLaws.all(spec)) {
      Field context = container.child("securityContext");
      String name = container.child("name").text();
      seccompMatches(
          annotations.child(PodTemplateLaws.SECCOMP_PREFIX + name),
          context.child("seccompProfile"),
          inspection);
      Field own = context.child("appArmorProfile");
      Field profile = own.isSet() ? own : podContext.child("appArmorProfile").at(own.path());
      if (!windows) {
        appArmorMatches(
            annotations.child(PodTemplateLaws.APP_ARMOR_PREFIX + name), profile, inspection);
      }
    }
  }

  private static void seccompMatches(Field annotation, Field profile, Inspection inspection) {
    if (!annotation.isSet() || !profile.isSet()) {
      return;
    }
    Field type = profile.child("type");
    boolean matches =
        switch (type.text()) {
          case "Unconfined" -> annotation.is("unconfined");
          case "RuntimeDefault" ->
              annotation.is("runtime/default") || annotation.is("docker/default");
          case "Localhost" -> annotation.text().startsWith("localhost/");
          default -> true;
        };
    profileMatches(annotation, profile, matches, "seccomp", inspection);
  }

  private static void appArmorMatches(Field annotation, Field profile, Inspection inspection) {
    if (!annotation.isSet() || !profile.isSet()) {
      return;
    }
    boolean matches =
        switch (profile.child("type").text()) {
          case "Unconfined" -> annotation.is("unconfined");
          case "RuntimeDefault" -> annotation.is("runtime/default");
          case "Localhost" -> annotation.text().startsWith("localhost/");
          default -> true;
        };
    profileMatches(annotation, profile, matches, "apparmor", inspection);
  }

  private static void profileMatches(
      Field annotation, Field profile, boolean type, String kind, Inspection inspection) {
    Field name = profile.child("localhostProfile");
    if (!type) {
      inspection.forbidden(profile.child("type"), kind + TYPE_MISMATCH);
    } else if (profile.child("type").is("Localhost")
        && !(name.isSet() && annotation.is("localhost/" + name.text()))) {
      inspection.forbidden(name, kind + PROFILE_MISMATCH);
    }
  }
}
