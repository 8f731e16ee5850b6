package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Pod is to be.
 *
 * @param path its path in the object, {@code spec.template.spec}
 * @param containers the main ones, at least one in an accepted object
 * @param initContainers those that run before them, sidecars included
 * @param terminationGracePeriodSeconds 30 if the manifest names none
 * @param graceWritten whether the manifest names it
 * @param hostname empty if there is none
 * @param subdomain empty if there is none
 * @param serviceAccountName empty if there is none, which means {@code default}
 * @param priorityClassName empty if there is none
 * @param fsGroup null if there is none
 * @param fsGroupChangePolicy empty if there is none, which means Always
 */
public record PodSpec(
    String path,
    List<Container> containers,
    List<Container> initContainers,
    List<Volume> volumes,
    long terminationGracePeriodSeconds,
    boolean graceWritten,
    boolean hostNetwork,
    String hostname,
    String subdomain,
    String serviceAccountName,
    String priorityClassName,
    String restartPolicy,
    String nodeName,
    Map<String, String> nodeSelector,
    Affinity affinity,
    List<TopologySpreadConstraint> topologySpreadConstraints,
    List<Toleration> tolerations,
    Long fsGroup,
    String fsGroupChangePolicy) {

  static PodSpec from(MapNode spec, String path) {
    MapNode security = spec.map("securityContext");
    return new PodSpec(
        path,
        Container.listOf(spec, "containers", path),
        Container.listOf(spec, "initContainers", path),
        Volume.listOf(spec, path),
        Metadata.longNumber(spec, "terminationGracePeriodSeconds", 30),
        Metadata.isWritten(spec, "terminationGracePeriodSeconds"),
        spec.text("hostNetwork").orElse("").equals("true"),
        spec.text("hostname").orElse(""),
        spec.text("subdomain").orElse(""),
        spec.text("serviceAccountName").or(() -> spec.text("serviceAccount")).orElse(""),
        spec.text("priorityClassName").orElse(""),
        spec.text("restartPolicy").orElse("Always"),
        spec.text("nodeName").orElse(""),
        Metadata.strings(spec.map("nodeSelector")),
        Affinity.from(spec.map("affinity"), path + ".affinity"),
        TopologySpreadConstraint.listOf(spec, path),
        Toleration.listOf(spec, path),
        security.has("fsGroup") ? Metadata.longNumber(security, "fsGroup", 0) : null,
        security.text("fsGroupChangePolicy").orElse(""));
  }

  /** The init containers and then the main ones. */
  public List<Container> allContainers() {
    if (initContainers.isEmpty()) {
      return containers;
    }
    List<Container> all = new ArrayList<>(initContainers);
    all.addAll(containers);
    return all;
  }

  /** Whether some container that keeps running has a port of that name. */
  public boolean hasPort(String port) {
    return containers.stream().anyMatch(one -> one.hasPort(port))
        || initContainers.stream().anyMatch(one -> one.sidecar() && one.hasPort(port));
  }

  /** What one Pod asks a node for, by resource: all that run together, or one init container. */
  public Map<String, Quantity> requests() {
    Map<String, Quantity> together = new TreeMap<>();
    for (Container container : containers) {
      container.requests().forEach((name, asked) -> together.merge(name, asked, Quantity::plus));
    }
    for (Container container : initContainers) {
      if (container.sidecar()) {
        container.requests().forEach((name, asked) -> together.merge(name, asked, Quantity::plus));
      }
    }
    for (Container container : initContainers) {
      container.requests().forEach((name, asked) -> together.merge(name, asked, PodSpec::larger));
    }
    return together;
  }

  private static Quantity larger(Quantity one, Quantity other) {
    return one.isLessThan(other) ? other : one;
  }

  /** Whether a node may run it, however full that node is. */
  boolean mayRunOn(LiveNode node) {
    for (Map.Entry<String, String> label : nodeSelector.entrySet()) {
      if (!label.getValue().equals(node.labels().get(label.getKey()))) {
        return false;
      }
    }
    return Affinity.anyMatches(affinity.nodeTerms(), node.labels())
        && node.taints().stream().allMatch(this::endures);
  }

  private boolean endures(Taint taint) {
    return !taint.isLasting()
        || tolerations.stream()
            .anyMatch(one -> one.endures(taint.key(), taint.value(), taint.effect()));
  }

  /** The volume of that name; null if there is none. */
  public Volume volume(String name) {
    for (Volume volume : volumes) {
      if (volume.name().equals(name)) {
        return volume;
      }
    }
    return null;
  }

  /** The host names that commands and environment mention, as far as they may be of Pods. */
  public List<HostName> hostNames() {
    List<HostName> names = new ArrayList<>();
    for (Container container : allContainers()) {
      container.addHostNames(names);
    }
    return names;
  }

  /** The SRV names that commands and environment mention. */
  public List<SrvName> srvNames() {
    List<SrvName> names = new ArrayList<>();
    for (Container container : allContainers()) {
      container.addSrvNames(names);
    }
    return names;
  }

  /** Whether the volume of that name is an emptyDir. */
  public boolean isEmptyDir(String name) {
    Volume volume = volume(name);
    return volume != null && volume.source().equals("emptyDir");
  }

  /** Whether some container, init or main, mounts the volume of that name. */
  public boolean mounts(String volume) {
    for (Container container : allContainers()) {
      if (container.mounts(volume)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some container that keeps running mounts the volume of that name. */
  public boolean mountsWhileRunning(String volume) {
    return containers.stream().anyMatch(one -> one.mounts(volume))
        || initContainers.stream().anyMatch(one -> one.sidecar() && one.mounts(volume));
  }

  /** Every ConfigMap, Secret and claim that it names. */
  public List<Mention> references() {
    List<Mention> references = new ArrayList<>();
    for (Container container : allContainers()) {
      references.addAll(container.references());
    }
    for (Volume volume : volumes) {
      references.addAll(volume.references());
    }
    return references;
  }
}
