package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A container of a Pod.
 *
 * @param path its path in the object, {@code spec.template.spec.containers[0]}
 * @param image empty if there is none
 * @param references the ConfigMaps and Secrets that its environment names
 * @param livenessProbe null if there is none
 * @param readinessProbe null if there is none
 * @param startupProbe null if there is none
 * @param preStop null if there is none
 * @param sidecar an init container that keeps running ({@code restartPolicy: Always})
 */
public record Container(
    String path,
    String name,
    String image,
    List<String> command,
    List<String> args,
    List<EnvVar> env,
    List<Mention> references,
    List<ContainerPort> ports,
    List<VolumeMount> volumeMounts,
    Map<String, Quantity> requests,
    Map<String, Quantity> limits,
    Probe livenessProbe,
    Probe readinessProbe,
    Probe startupProbe,
    PreStop preStop,
    boolean sidecar) {

  private static final List<String> READING_HOST_NAME =
      List.of("$HOSTNAME", "${HOSTNAME", "(hostname", "`hostname", "/etc/hostname");

  static List<Container> listOf(MapNode spec, String key, String path) {
    List<Container> containers = new ArrayList<>();
    for (Items.Item item : Items.of(spec, key, path)) {
      containers.add(from(item.map(), item.path()));
    }
    return List.copyOf(containers);
  }

  private static Container from(MapNode container, String path) {
    MapNode resources = container.map("resources");
    return new Container(
        path,
        container.text("name").orElse(""),
        container.text("image").orElse(""),
        Metadata.strings(container.list("command")),
        Metadata.strings(container.list("args")),
        EnvVar.listOf(container, path),
        references(container, path),
        ContainerPort.listOf(container, path),
        VolumeMount.listOf(container, path),
        Quantity.allOf(resources.map("requests")),
        Quantity.allOf(resources.map("limits")),
        Probe.from(container, "livenessProbe", path),
        Probe.from(container, "readinessProbe", path),
        Probe.from(container, "startupProbe", path),
        PreStop.from(container, path),
        container.text("restartPolicy").orElse("").equals("Always"));
  }

  private static List<Mention> references(MapNode container, String path) {
    List<Mention> references = new ArrayList<>();
    for (Items.Item item : Items.of(container, "env", path)) {
      MapNode from = item.map().map("valueFrom");
      String fromPath = item.path() + ".valueFrom";
      add(references, "ConfigMap", from.map("configMapKeyRef"), fromPath + ".configMapKeyRef");
      add(references, "Secret", from.map("secretKeyRef"), fromPath + ".secretKeyRef");
    }
    for (Items.Item item : Items.of(container, "envFrom", path)) {
      add(references, "ConfigMap", item.map().map("configMapRef"), item.path() + ".configMapRef");
      add(references, "Secret", item.map().map("secretRef"), item.path() + ".secretRef");
    }
    return List.copyOf(references);
  }

  private static void add(List<Mention> references, String kind, MapNode source, String path) {
    Mention mention = Mention.from(kind, source, "name", path);
    if (mention != null) {
      references.add(mention);
    }
  }

  /** Those of its probes that it has. */
  public List<Probe> probes() {
    List<Probe> probes = new ArrayList<>();
    for (Probe probe : new Probe[] {livenessProbe, readinessProbe, startupProbe}) {
      if (probe != null) {
        probes.add(probe);
      }
    }
    return probes;
  }

  /** Whether it has a port of that name. */
  public boolean hasPort(String port) {
    return ports.stream().anyMatch(one -> one.name().equals(port));
  }

  /** Whether it asks for some of a resource; a limit counts as a request. */
  public boolean asksFor(String resource) {
    return requests.containsKey(resource) || limits.containsKey(resource);
  }

  /** How long its probes let it start. */
  long startSeconds() {
    if (startupProbe != null) {
      return startupProbe.secondsBeforeFailure();
    }
    return readinessProbe == null ? 0 : readinessProbe.initialDelaySeconds();
  }

  /** Whether it mounts the volume of that name, as files or as a device. */
  public boolean mounts(String volume) {
    for (VolumeMount mount : volumeMounts) {
      if (mount.name().equals(volume)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it mounts the claim of one of these templates. */
  public boolean mountsOneOf(List<ClaimTemplate> templates) {
    for (ClaimTemplate template : templates) {
      if (mounts(template.name())) {
        return true;
      }
    }
    return false;
  }

  /** The variable of that name; null if there is none. */
  public EnvVar env(String variable) {
    for (EnvVar one : env) {
      if (one.name().equals(variable)) {
        return one;
      }
    }
    return null;
  }

  /** The ConfigMaps and Secrets, taken as a whole, from which a variable may come. */
  public List<Mention> sourcesOf(String variable) {
    List<Mention> sources = new ArrayList<>();
    for (Mention reference : references) {
      if (reference.path().contains(".envFrom[") && env(variable) == null) {
        sources.add(reference);
      }
    }
    return sources;
  }

  void addHostNames(List<HostName> names) {
    for (Text text : texts()) {
      for (HostName name : HostName.allIn(text.value(), text.path())) {
        if (name.ordinal() >= 0) {
          names.add(name);
        }
      }
    }
  }

  /** The host names in those of its texts that do not try again and again. */
  List<HostName> hostNamesTriedOnce() {
    List<HostName> names = new ArrayList<>();
    for (Text text : texts()) {
      if (!text.value().contains("until ") && !text.value().contains("while ")) {
        names.addAll(HostName.allIn(text.value(), text.path()));
      }
    }
    return names;
  }

  void addSrvNames(List<SrvName> names) {
    for (Text text : texts()) {
      names.addAll(SrvName.allIn(text.value(), text.path()));
    }
  }

  /** Whether its commands or arguments read the host name. */
  public boolean readsHostname() {
    for (String word : commandLine()) {
      if (READING_HOST_NAME.stream().anyMatch(word::contains)) {
        return true;
      }
    }
    return false;
  }

  private record Text(String value, String path) {}

  private List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < command.size(); i++) {
      texts.add(new Text(command.get(i), path + ".command[" + i + "]"));
    }
    for (int i = 0; i < args.size(); i++) {
      texts.add(new Text(args.get(i), path + ".args[" + i + "]"));
    }
    for (EnvVar variable : env) {
      texts.add(new Text(variable.value(), variable.path() + ".value"));
    }
    return texts;
  }

  /** Command and arguments in the order in which they are run. */
  public List<String> commandLine() {
    if (command.isEmpty()) {
      return args;
    }
    List<String> line = new ArrayList<>(command);
    line.addAll(args);
    return line;
  }
}
