package dev.ordinal.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes input of any size for benchmarks; the same arguments always write the same bytes.
 *
 * <pre>
 * Generator manifests FOLDER FILES     files of four documents each: set, Service, budget, ConfigMap
 * Generator snapshot FILE MEGABYTES    a List as kubectl get -o json prints it
 * Generator settled FILE SETS          the same without managedFields, as the API itself writes it
 * Generator rollout FOLDER REPLICAS    the List of one settled set, and its manifest with another image
 * </pre>
 */
public final class Generator {

  private static final int FILES_A_FOLDER = 100;
  private static final int PODS_A_SET = 3;
  private static final String REVISION = "-fcbdcf848";
  private static final String HEAD = "{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n";
  private static final String TAIL = "\n    ],\n    \"kind\": \"List\",\n    \"metadata\": {}\n}\n";

  private Generator() {}

  /** Runs one of the forms above. */
  public static void main(String[] arguments) throws IOException {
    int size = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("manifests")) {
      manifests(Path.of(arguments[1]), size);
    } else if (arguments[0].equals("rollout")) {
      rollout(Path.of(arguments[1]), size);
    } else if (arguments[0].equals("settled")) {
      settled(Path.of(arguments[1]), size);
    } else {
      snapshot(Path.of(arguments[1]), size * 1_000_000L);
    }
  }

  /** Writes files of four documents each into folders below {@code folder}. */
  public static void manifests(Path folder, int files) throws IOException {
    String manifests = template("manifests.yaml");
    for (int i = 0; i < files; i++) {
      Path team = folder.resolve(String.format("team-%03d", i / FILES_A_FOLDER));
      if (i % FILES_A_FOLDER == 0) {
        Files.createDirectories(team);
      }
      String text =
          manifests
              .replace("NAMESPACE", team.getFileName().toString())
              .replace("NAME", "db-" + i)
              .replace("REPLICAS", Integer.toString(1 + 2 * (i % 3)));
      Files.writeString(team.resolve("db-" + i + ".yaml"), text);
    }
  }

  /** Writes sets with their Pods and claims until the file has {@code bytes} or slightly more. */
  public static void snapshot(Path file, long bytes) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEAD);
      long written = 0;
      for (int i = 0; written < bytes; i++) {
        String objects = set(i, PODS_A_SET, managedFields());
        out.append(i == 0 ? "" : ",\n").append(objects);
        written += objects.length();
      }
      out.write(TAIL);
    }
  }

  /** Writes {@code sets} settled sets of three Pods each. */
  public static void settled(Path file, int sets) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEAD);
      for (int i = 0; i < sets; i++) {
        String objects = set(i, PODS_A_SET, "[]").replaceAll("\n *", "");
        out.append(i == 0 ? "" : ",\n").append(objects);
      }
      out.write(TAIL);
    }
  }

  /**
   * Writes {@code snapshot.json} with one settled set, and {@code desired.yaml} with a new image of
   * it.
   */
  public static void rollout(Path folder, int replicas) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("snapshot.json"), HEAD + set(0, replicas, managedFields()) + TAIL);
    Files.writeString(folder.resolve("desired.yaml"), desired(replicas));
  }

  /** The manifest of the first set with a new image. JSON is YAML too. */
  public static String desired(int replicas) throws IOException {
    return fill(template("set.json").replace("MANAGED", "[]"), "db-0", 0, 0, replicas)
        .replace("app:1", "app:2");
  }

  private static String managedFields() throws IOException {
    return template("managed.json").strip().indent(8).strip();
  }

  /** A settled set with its revision, its Pods and their claims. */
  private static String set(int number, int replicas, String managed) throws IOException {
    String name = "db-" + number;
    String set = template("set.json").replace("MANAGED", managed);
    StringBuilder objects = new StringBuilder();
    objects.append(fill(set, name, number, 0, replicas));
    String revision =
        template("revision.json").replace("MANAGED", managed).replace("TEMPLATE", podTemplate(set));
    objects.append(",\n").append(fill(revision, name + REVISION, number, 0, replicas));
    String pod = template("pod.json").replace("MANAGED", managed);
    String claim = template("claim.json").replace("MANAGED", managed);
    for (int i = 0; i < replicas; i++) {
      objects.append(",\n").append(fill(pod, name + "-" + i, number, i, replicas));
      objects.append(",\n").append(fill(claim, "data-" + name + "-" + i, number, i, replicas));
    }
    return objects.toString();
  }

  /** What a revision keeps of a set: the Pod template, to be replaced as a whole. */
  private static String podTemplate(String set) {
    int start = set.indexOf('{', set.indexOf("\"template\":"));
    int open = 0;
    int end = start;
    do {
      char c = set.charAt(end++);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
    } while (open > 0);
    return "{\"$patch\": \"replace\"," + set.substring(start + 1, end);
  }

  private static String fill(String template, String name, int set, int ordinal, int replicas) {
    String text =
        template
            .replace("NAMESPACE", "team-" + set / FILES_A_FOLDER)
            .replace("NAME", name)
            .replace("SET", "db-" + set)
            .replace("OWNER", uid("db-" + set))
            .replace("ORDINAL", Integer.toString(ordinal))
            .replace("eplicas\": 3", "eplicas\": " + replicas)
            .replace("UID", uid(name));
    return text.indent(8).stripTrailing();
  }

  private static String uid(String name) {
    return String.format("00000000-0000-4000-8000-%012x", name.hashCode() & 0xffffffffL);
  }

  private static String template(String name) throws IOException {
    try (InputStream in = Generator.class.getResourceAsStream("/benchmark/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
