package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Laws about the containers of one Pod, which depend on each other and on the Pod. */
final class ContainerLaws {

  /** What an ephemeral container cannot have, not even empty; and what it may have empty. */
  private static final List<String> NEVER_EPHEMERAL =
      List.of("livenessProbe", "readinessProbe", "startupProbe", "lifecycle", "restartPolicy");

  private static final List<String> EMPTY_IF_EPHEMERAL =
      List.of("ports", "resources", "resizePolicy", "restartPolicyRules");

  private final Field spec;
  private final Map<String, Field> volumes;
  private final Inspection inspection;

  ContainerLaws(Field spec, Map<String, Field> volumes, Inspection inspection) {
    this.spec = spec;
    this.volumes = volumes;
    this.inspection = inspection;
  }

  /** All containers of a Pod, as the server visits them. */
  static List<Field> all(Field spec) {
    List<Field> all = new ArrayList<>(spec.child("initContainers").items());
    all.addAll(spec.child("containers").items());
    all.addAll(spec.child("ephemeralContainers").items());
    return all;
  }

  static void imageIsTrimmed(Field container, Inspection inspection) {
    Field image = container.child("image");
    if (!image.text().equals(image.text().strip())) {
      inspection.invalid(image, "must not have leading or trailing whitespace");
    }
  }

  void regular() {
    Field list = spec.child("containers");
    if (list.isEmpty()) {
      inspection.required(list, "");
      return;
    }
    Set<String> names = new HashSet<>();
    Set<String> hostPorts = new HashSet<>();
    for (Field container : list.items()) {
      common(container);
      if (!names.add(container.child("name").text())) {
        inspection.duplicate(container.child("name"));
      }
      probed(container);
      restartPolicy(container);
      hostPorts(container, container.path(), hostPorts);
    }
  }

  void init() {
    Field list = spec.child("initContainers");
    Set<String> names = new HashSet<>();
    for (Field container : spec.child("containers").items()) {
      names.add(container.child("name").text());
    }
    for (Field container : list.items()) {
      common(container);
      Field name = container.child("name");
      if (names.contains(name.text())) {
        inspection.duplicate(name);
      } else if (!name.isEmpty()) {
        names.add(name.text());
      }
      // The server judges each alone and so takes it for the first.
      hostPorts(container, list.path().item(0), new HashSet<>());
      initRestartPolicy(container);
      initResizePolicy(container);
      if (container.child("restartPolicy").is("Always")) {
        probed(container);
      } else {
        inspection.apply("UnprobedContainer", container);
      }
    }
  }

  void ephemeral() {
    Set<String> others = new HashSet<>();
    for (String list : List.of("containers", "initContainers")) {
      for (Field container : spec.child(list).items()) {
        others.add(container.child("name").text());
      }
    }
    Set<String> names = new HashSet<>(others);
    for (Field container : spec.child("ephemeralContainers").items()) {
      common(container);
      imageIsTrimmed(container, inspection);
      if (!names.add(container.child("name").text())) {
        inspection.duplicate(container.child("name"));
      }
      Field target = container.child("targetContainerName");
      if (!target.isEmpty() && !others.contains(target.text())) {
        inspection.notFound(target);
      }
      for (String field : NEVER_EPHEMERAL) {
        notEphemeral(container.child(field), container.child(field).isSet());
      }
      for (String field : EMPTY_IF_EPHEMERAL) {
        notEphemeral(container.child(field), !container.child(field).isEmpty());
      }
      ephemeralMounts(container);
    }
  }

  private void notEphemeral(Field field, boolean used) {
    if (used) {
      inspection.forbidden(field, "cannot be set for an Ephemeral Container");
    }
  }

  private void ephemeralMounts(Field container) {
    for (Field mount : container.child("volumeMounts").items()) {
      for (String path : List.of("subPath", "subPathExpr")) {
        if (!mount.child(path).isEmpty()) {
          inspection.forbidden(mount.child(path), "cannot be set for an Ephemeral Container");
        }
      }
    }
  }

  private void common(Field container) {
    inspection.apply("Container", container);
    MountLaws.mounts(container, volumes, inspection);
    MountLaws.devices(container, volumes, inspection);
    ResourceLaws.claimsExist(
        container.child("resources"), spec.child("resourceClaims"), inspection);
    resizePolicy(container.child("resizePolicy"));
    boolean hostUsers = !spec.child("hostUsers").isFalse();
    Field procMount = container.child("securityContext", "procMount");
    if (hostUsers && procMount.is("Unmasked")) {
      inspection.invalid(procMount, "`hostUsers` must be false to use `Unmasked`");
    }
  }

  private void probed(Field container) {
    inspection.apply("ProbedContainer", container);
    ProbeLaws.lifecycle(container.child("lifecycle"), spec, inspection);
  }

  private void hostPorts(Field container, FieldPath path, Set<String> taken) {
    Field ports = container.child("ports").at(path.child("ports"));
    for (Field port : ports.items()) {
      Field hostPort = port.child("hostPort");
      if (hostPort.isEmpty()) {
        continue;
      }
      String key =
          port.child("protocol").text() + "/" + port.child("hostIP").text() + "/" + hostPort.text();
      if (!taken.add(key)) {
        inspection.duplicate(hostPort);
      }
    }
  }

  private void resizePolicy(Field list) {
    Set<String> resources = new HashSet<>();
    for (Field policy : list.items()) {
      Field resource = policy.child("resourceName");
      Field restart = policy.child("restartPolicy");
      if (!resources.add(resource.text())) {
        inspection.duplicate(resource.at(policy.path()));
      }
      oneOf(resource.at(list.path()), List.of("cpu", "memory"));
      oneOf(restart.at(list.path()), List.of("NotRequired", "RestartContainer"));
      if (spec.child("restartPolicy").is("Never") && !restart.is("NotRequired")) {
        inspection.invalid(
            restart.at(list.path()), "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
      }
    }
  }

  private void oneOf(Field field, List<String> values) {
    if (field.isEmpty()) {
      inspection.required(field, "");
    } else if (!values.contains(field.text())) {
      inspection.unsupported(field, values);
    }
  }

  private boolean restartRules() {
    return inspection.since(34)
        && (inspection.gate("ContainerRestartRules")
            || inspection.tolerates(Leniency.RESTART_RULES));
  }

  private boolean restartAll() {
    return inspection.since(35)
        && (inspection.gate("RestartAllContainersOnContainerExits")
            || inspection.tolerates(Leniency.RESTART_ALL_CONTAINERS));
  }

  private void restartPolicy(Field container) {
    Field policy = container.child("restartPolicy");
    if (restartRules()) {
      restartPolicyAndRules(container);
    } else if (policy.isSet()) {
      inspection.forbidden(policy, "may not be set for non-init containers");
    }
  }

  private void restartPolicyAndRules(Field container) {
    Field policy = container.child("restartPolicy");
    Field rules = container.child("restartPolicyRules");
    List<String> known = List.of("Always", "Never", "OnFailure");
    if (!policy.isSet() && !rules.isEmpty()) {
      inspection.required(policy, "must specify restartPolicy when restart rules are used");
    } else if (policy.isSet() && !known.contains(policy.text())) {
      inspection.unsupported(policy, known);
    }
    if (rules.size() > 20) {
      ProbeLaws.tooManyItems(rules, 20, inspection);
    }
    for (Field rule : rules.items()) {
      inspection.apply("ContainerRestartRule", rule);
    }
  }

  private void initRestartPolicy(Field container) {
    Field policy = container.child("restartPolicy");
    Field rules = container.child("restartPolicyRules");
    if (!policy.isSet()) {
      if (!rules.isEmpty() && inspection.since(35)) {
        inspection.required(policy, "must specify restartPolicy when restart rules are used");
      }
    } else if (!restartRules()) {
      if (!policy.is("Always")) {
        inspection.unsupported(policy, List.of("Always"));
      }
    } else if (!policy.is("Always") || restartAll()) {
      restartPolicyAndRules(container);
    } else if (!rules.isEmpty()) {
      inspection.forbidden(
          rules,
          "restartPolicyRules are not allowed for init containers with restart policy Always");
    }
  }

  private void initResizePolicy(Field container) {
    Field list = container.child("resizePolicy");
    boolean sidecars =
        inspection.since(33)
            && (inspection.gate("InPlacePodVerticalScaling")
                || inspection.tolerates(Leniency.SIDECAR_RESIZE_POLICY));
    boolean always = container.child("restartPolicy").is("Always");
    if (!list.isEmpty() && !sidecars) {
      inspection.invalid(list, "must not be set for init containers");
    }
    if (always || !inspection.since(36) || inspection.tolerates(Leniency.INIT_RESTART_CONTAINER)) {
      return;
    }
    for (Field policy : list.items()) {
      if (policy.child("restartPolicy").is("RestartContainer")) {
        inspection.invalid(
            policy.child("restartPolicy"),
            "must not be set to 'RestartContainer' for non-sidecar initContainers");
      }
    }
  }
}
