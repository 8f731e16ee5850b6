package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ordinal.manifest.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code fixtures/defaults}: the first document of a file is sent, the second is what the
 * server stores. They are for what the recorded answers do not ask about.
 */
class DefaultsTest {

  @TestFactory
  List<DynamicTest> everyFixture() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("fixtures/defaults"))) {
      List<DynamicTest> tests =
          files
              .sorted()
              .map(file -> dynamicTest(file.getFileName().toString(), () -> compare(file)))
              .toList();
      assertTrue(tests.size() >= 10, "fixtures: " + tests.size());
      return tests;
    }
  }

  private static void compare(Path file) throws IOException {
    List<Document> documents = TestYaml.read(Files.readString(file));
    KubeVersion version = KubeVersion.parse("1.34.9").orElseThrow();
    ApiServer server = ApiServer.of(version, FeatureGates.of(version), "default");
    Admission admission = server.create(documents.get(0));
    assertEquals(List.of(), admission.errors());
    assertEquals(
        "", JsonTree.difference("", documents.get(1).root(), admission.stored().orElseThrow()));
  }
}
