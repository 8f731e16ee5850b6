package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ordinal.conclusion.NotEvaluated;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that cannot read what it judges by says so. */
class UnreadableVersionTest {

  private static final Path FOLDER = Fixture.FIXTURES.resolve("image-version-jump");

  @Test
  void tagsThatAreNoVersionsAreNotEvaluated() {
    assertEquals(List.of("version"), missing("pass-unreadable.yaml"));
    assertEquals(List.of(), missing("pass-minor.yaml"));
    assertEquals(List.of(), missing("fail-major.yaml"));
  }

  private static List<String> missing(String file) {
    return Linter.ofManifests()
        .judge(new Fixture(FOLDER.resolve(file)).facts())
        .notEvaluated()
        .stream()
        .filter(one -> one.rule().equals("image-version-jump"))
        .map(NotEvaluated::missing)
        .flatMap(List::stream)
        .toList();
  }
}
