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
 * </pre>
 */
public final class Generator {

  private static final int FILES_A_FOLDER = 100;
  private static final int PODS_A_SET = 3;

  private Generator() {}

  /** Runs one of the two forms above. */
  public static void main(String[] arguments) throws IOException {
    int size = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("manifests")) {
      manifests(Path.of(arguments[1]), size);
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
    String managed = template("managed.json").strip().indent(8).strip();
    String set = template("set.json").replace("MANAGED", managed);
    String pod = template("pod.json").replace("MANAGED", managed);
    String claim = template("claim.json").replace("MANAGED", managed);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n");
      long written = 0;
      for (int i = 0; written < bytes; i++) {
        StringBuilder objects =
            new StringBuilder(i == 0 ? "" : ",\n").append(fill(set, "db-" + i, i));
        for (int j = 0; j < PODS_A_SET; j++) {
          objects.append(",\n").append(fill(pod, "db-" + i + "-" + j, i));
          objects.append(",\n").append(fill(claim, "data-db-" + i + "-" + j, i));
        }
        out.append(objects);
        written += objects.length();
      }
      out.write("\n    ],\n    \"kind\": \"List\",\n    \"metadata\": {}\n}\n");
    }
  }

  private static String fill(String template, String name, int set) {
    String uid = String.format("00000000-0000-4000-8000-%012x", name.hashCode() & 0xffffffffL);
    String text =
        template
            .replace("NAMESPACE", "team-" + set / FILES_A_FOLDER)
            .replace("NAME", name)
            .replace("SET", "db-" + set)
            .replace("UID", uid);
    return text.indent(8).stripTrailing();
  }

  private static String template(String name) throws IOException {
    try (InputStream in = Generator.class.getResourceAsStream("/benchmark/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
