package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the server says besides about the Pods of a template. */
final class PodWarnings {

  private static final Map<String, String> DEPRECATED_ANNOTATIONS =
      Map.of(
          "scheduler.alpha.kubernetes.io/critical-pod",
          "non-functional in v1.16+; use the \"priorityClassName\" field instead",
          "security.alpha.kubernetes.io/sysctls",
          "non-functional in v1.11+; use the \"sysctls\" field instead",
          "security.alpha.kubernetes.io/unsafe-sysctls",
          "non-functional in v1.11+; use the \"sysctls\" field instead");
  private static final String SECCOMP =
      "non-functional in v1.27+; use the \"seccompProfile\" field instead";
  private static final String APP_ARMOR =
      "deprecated since v1.30; use the \"appArmorProfile\" field instead";
  private static final String NULL_SELECTOR = "a null labelSelector results in matching no pod";

  private final Field spec;
  private final Field annotations;
  private final Warnings warnings;

  private PodWarnings(Field pod, Warnings warnings) {
    this.spec = pod.child("spec");
    this.annotations = pod.child("metadata", "annotations");
    this.warnings = warnings;
  }

  /**
   * @param pod a template or a Pod
   * @param template whether it is a template: the annotations of a Pod become fields
   */
  static void judge(Field pod, boolean template, Warnings warnings) {
    PodWarnings judge = new PodWarnings(pod, warnings);
    judge.nodeSelectors();
    judge.spreading();
    judge.annotations();
    for (Field volume : judge.spec.child("volumes").items()) {
      VolumeWarnings.source(volume, warnings);
    }
    if (warnings.since(31)) {
      VolumeWarnings.overlappingPaths(judge.spec.child("volumes"), warnings);
    }
    judge.repeated();
    judge.containers(template);
    judge.ports();
    judge.rest();
  }

  private void nodeSelectors() {
    Field selector = spec.child("nodeSelector");
    for (String key : selector.keys()) {
      warnings
          .deprecatedNodeLabel(key)
          .ifPresent(why -> warnings.add(selector.key(key).path(), why));
    }
    Field affinity = spec.child("affinity", "nodeAffinity");
    Field required = affinity.child("requiredDuringSchedulingIgnoredDuringExecution");
    for (Field term : required.child("nodeSelectorTerms").items()) {
      nodeSelectorTerm(term, false);
    }
    Field preferred = affinity.child("preferredDuringSchedulingIgnoredDuringExecution");
    for (Field term : preferred.items()) {
      nodeSelectorTerm(term.child("preference"), warnings.since(33));
    }
  }

  private void nodeSelectorTerm(Field term, boolean values) {
    for (Field expression : term.child("matchExpressions").items()) {
      Field key = expression.child("key");
      warnings
          .deprecatedNodeLabel(key.text())
          .ifPresent(why -> warnings.add(key.path(), key.text() + " is " + why));
      for (Field value : values ? expression.child("values").items() : List.<Field>of()) {
        for (String fault : NameFormats.labelValue(value.text())) {
          warnings.add(value.path(), value.text() + " is invalid, " + fault);
        }
      }
    }
  }

  private void spreading() {
    for (Field constraint : spec.child("topologySpreadConstraints").items()) {
      Field key = constraint.child("topologyKey");
      warnings
          .deprecatedNodeLabel(key.text())
          .ifPresent(why -> warnings.add(key.path(), key.text() + " is " + why));
      nullSelector(constraint.child("labelSelector"));
    }
    for (String kind : List.of("podAffinity", "podAntiAffinity")) {
      Field affinity = spec.child("affinity", kind);
      for (Field term : affinity.child("requiredDuringSchedulingIgnoredDuringExecution").items()) {
        nullSelector(term.child("labelSelector"));
      }
      for (Field term : affinity.child("preferredDuringSchedulingIgnoredDuringExecution").items()) {
        nullSelector(term.child("podAffinityTerm", "labelSelector"));
      }
    }
  }

  private void nullSelector(Field selector) {
    if (!selector.isSet()) {
      warnings.add(selector.path(), NULL_SELECTOR);
    }
  }

  private void annotations() {
    DEPRECATED_ANNOTATIONS.forEach(
        (key, why) -> {
          if (annotations.key(key).isSet()) {
            warnings.add(annotations.key(key).path(), why);
          }
        });
    Field seccomp = annotations.key(PodTemplateLaws.SECCOMP_POD);
    if (seccomp.isSet() && !spec.child("securityContext", "seccompProfile").isSet()) {
      warnings.add(seccomp.path(), SECCOMP);
    }
  }

  private void repeated() {
    repeated(spec.child("hostAliases"), "ip");
    repeated(spec.child("imagePullSecrets"), "name");
    for (Field secret : spec.child("imagePullSecrets").items()) {
      if (secret.child("name").isEmpty()) {
        warnings.add(secret.child("name").path(), "invalid empty name \"\"");
      }
    }
  }

  private void repeated(Field list, String name) {
    Set<String> seen = new HashSet<>();
    for (Field item : list.items()) {
      Field field = item.child(name);
      if (!seen.add(field.text())) {
        warnings.add(field.path(), "duplicate " + name + " " + GoText.quoted(field.text()));
      }
    }
  }

  private void containers(boolean template) {
    for (Field container : ContainerLaws.all(spec)) {
      String name = container.child("name").text();
      Field context = container.child("securityContext");
      Field seccomp = annotations.key(PodTemplateLaws.SECCOMP_PREFIX + name);
      if (seccomp.isSet() && !context.child("seccompProfile").isSet()) {
        warnings.add(seccomp.path(), SECCOMP);
      }
      Field appArmor = annotations.key(PodTemplateLaws.APP_ARMOR_PREFIX + name);
      if (template
          && appArmor.isSet()
          && !context.child("appArmorProfile").isSet()
          && !appArmorOfPod(appArmor.text())) {
        warnings.add(appArmor.path(), APP_ARMOR);
      }
      Field resources = container.child("resources");
      for (String resource : List.of("memory", "ephemeral-storage")) {
        warnings.fractionalBytes(resources.child("limits").key(resource));
        warnings.fractionalBytes(resources.child("requests").key(resource));
      }
      environment(container.child("env"));
    }
    warnings.fractionalBytes(spec.child("overhead").key("memory"));
    warnings.fractionalBytes(spec.child("overhead").key("ephemeral-storage"));
  }

  /** Whether the Pod's own profile says what the annotation says; before 1.34 any would do. */
  private boolean appArmorOfPod(String annotation) {
    Field profile = spec.child("securityContext", "appArmorProfile");
    if (!profile.isSet() || !warnings.since(34)) {
      return profile.isSet();
    }
    String type = profile.child("type").text();
    return switch (annotation) {
      case "unconfined" -> type.equals("Unconfined");
      case "runtime/default" -> type.equals("RuntimeDefault");
      default ->
          type.equals("Localhost")
              && annotation.equals("localhost/" + profile.child("localhostProfile").text());
    };
  }

  private void environment(Field list) {
    Set<String> seen = new HashSet<>();
    for (Field variable : list.items()) {
      String name = variable.child("name").text();
      if (seen.add(name)) {
        continue;
      }
      String reference = "$(" + name + ")";
      String value = variable.child("value").text();
      boolean extended = value.contains(reference) && !value.equals(reference);
      if (variable.child("valueFrom").isSet() || !extended) {
        warnings.add(
            variable.path(),
            "hides previous definition of "
                + GoText.quoted(name)
                + ", which may be dropped when using apply");
      }
    }
  }

  private void ports() {
    Map<String, List<Field>> byNumber = new HashMap<>();
    Map<String, Field> byName = new HashMap<>();
    for (Field container : ContainerLaws.all(spec)) {
      for (Field port : container.child("ports").items()) {
        if (!port.child("hostIP").isEmpty() && port.child("hostPort").isEmpty()) {
          warnings.add(port.path(), "hostIP set without hostPort: " + goStruct(port));
        }
        String key = port.child("containerPort").number() + "/" + port.child("protocol").text();
        List<Field> others = byNumber.computeIfAbsent(key, any -> new ArrayList<>());
        others.forEach(other -> samePort(port, other));
        others.add(port);
        String name = port.child("name").text();
        Field first = name.isEmpty() ? null : byName.putIfAbsent(name, port);
        if (first != null && warnings.since(33)) {
          warnings.add(
              port.path(),
              "duplicate port name "
                  + GoText.quoted(name)
                  + " with "
                  + first.path()
                  + ", services and probes that select ports by name will use "
                  + first.path());
        }
      }
    }
  }

  private void samePort(Field port, Field other) {
    long hostPort = port.child("hostPort").number();
    long otherHostPort = other.child("hostPort").number();
    String hostIp = port.child("hostIP").text();
    String otherHostIp = other.child("hostIP").text();
    String how = "";
    if (hostIp.equals(otherHostIp) && hostPort == otherHostPort) {
      how = "duplicate";
    } else if (hostPort == 0 || otherHostPort == 0) {
      how = "overlapping";
    } else if (hostPort == otherHostPort && hostIp.isEmpty() != otherHostIp.isEmpty()) {
      how = "dangerously ambiguous";
    }
    if (!how.isEmpty()) {
      warnings.add(port.path(), how + " port definition with " + other.path());
    }
  }

  private static String goStruct(Field port) {
    return "{Name:"
        + port.child("name").text()
        + " HostPort:0 ContainerPort:"
        + port.child("containerPort").number()
        + " Protocol:"
        + port.child("protocol").text()
        + " HostIP:"
        + port.child("hostIP").text()
        + "}";
  }

  private void rest() {
    Field grace = spec.child("terminationGracePeriodSeconds");
    if (grace.number() < 0) {
      warnings.add(
          grace.path(), "must be >= 0; negative values are invalid and will be treated as 1");
    }
    if (warnings.since(33)) {
      spec.child("dnsConfig", "nameservers")
          .items()
          .forEach(ip -> AddressWarnings.ip(ip, warnings));
      spec.child("hostAliases")
          .items()
          .forEach(alias -> AddressWarnings.ip(alias.child("ip"), warnings));
    }
  }
}
