package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ordinal.FixtureFolders;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the API server refuses of kinds that no pack holds: each manifest of {@code
 * fixtures/refused}, and beside it the answers of Kubernetes' own validation, recorded in three
 * releases.
 */
class WorkloadLawsTest {

  @TestFactory
  List<DynamicTest> everyRecording() throws IOException {
    return FixtureFolders.each(
        Path.of("fixtures/refused"),
        file -> file.toString().endsWith(".yaml"),
        WorkloadLawsTest::compare);
  }

  private static void compare(Path file) throws IOException {
    String recorded = Files.readString(Path.of(file.toString().replace(".yaml", ".expected")));
    StringBuilder answers = new StringBuilder();
    for (String version : List.of("1.30.14", "1.34.9", "1.37.2")) {
      answers.append(version).append('\n').append(answers(version, file));
    }
    assertEquals(recorded, answers.toString());
  }

  /** Whatever the version: usual manifests of these kinds are taken. */
  @Test
  void usualOnesAreAccepted() throws IOException {
    for (String version : List.of("1.24", "1.30", "1.34", "1.37")) {
      for (String kind : List.of("deployment", "daemon-set", "job", "cron-job", "storage-class")) {
        String answers = answers(version, Path.of("fixtures/defaults/" + kind + ".yaml"));
        assertEquals(2, answers.lines().filter(line -> line.endsWith(": accepted")).count());
        assertEquals(2, answers.lines().count(), version + " " + kind);
      }
    }
  }

  private static String answers(String version, Path file) throws IOException {
    KubeVersion kubernetes = KubeVersion.parse(version).orElseThrow();
    ApiServer server = ApiServer.of(kubernetes, FeatureGates.of(kubernetes), "default");
    StringBuilder answers = new StringBuilder();
    for (Document document : Documents.parse(Files.readString(file), file.toString()).documents()) {
      Admission admission = server.create(document);
      String name = document.map().map("metadata").text("name").orElse("");
      String kind = document.map().text("kind").orElse("");
      answers.append("  ").append(kind).append(' ').append(name);
      answers.append(admission.accepted() ? ": accepted\n" : ": refused\n");
      TreeSet<String> errors = new TreeSet<>();
      for (ApiError error : admission.errors()) {
        errors.add("    " + error.path() + " " + error.type() + "\n");
      }
      errors.forEach(answers::append);
    }
    return answers.toString();
  }
}
