package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --against git:REVISION}, with the git of the machine. */
class AgainstGitTest {

  private static final String SET =
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: web}
      spec:
        serviceName: web
        replicas: %d
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: "web:1"}]}
      """;

  @TempDir private Path repository;

  @BeforeEach
  void commitASetOfFive() throws IOException, InterruptedException {
    write("deploy/web.yaml", SET.formatted(5));
    write("other/broken.yaml", "a: [\n");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "first");
    write("deploy/web.yaml", SET.formatted(3));
  }

  @Test
  void aFolderAndAFileAreComparedWithWhatTheyWere() {
    for (String path : List.of("deploy", "deploy/web.yaml")) {
      InProcess run = plan(path, "git:HEAD");
      assertTrue(run.out().contains("spec.replicas  5 -> 3"), path + ": " + run.out());
      assertEquals("", run.err());
    }
  }

  @Test
  void anOverlayIsComparedWithItself() throws IOException, InterruptedException {
    write("overlays/dev/web.yaml", SET.formatted(1));
    write("overlays/prod/web.yaml", SET.formatted(7));
    write("overlays/test/web.yaml", SET.formatted(2));
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "overlays");
    String overlays = repository.resolve("overlays").toString();
    InProcess same =
        InProcess.run(List.of("resolve", overlays, "--against", "git:HEAD", "-o", "json"));
    assertEquals(3, same.out().split("\"changes\": \\[\\]").length - 1, same.out());
  }

  @Test
  void whatTheRevisionDoesNotHaveIsNew() throws IOException {
    write("fresh/web.yaml", SET.formatted(2));
    InProcess run = plan("fresh", "git:HEAD");
    assertTrue(run.out().contains("2 Pods created"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void anOldFileThatCannotBeReadIsNamedWithItsRevision() {
    InProcess run = plan("other", "git:HEAD");
    assertTrue(run.err().contains("git:HEAD:other/broken.yaml:2:"), run.err());
  }

  @Test
  void misuseIsSaid() {
    assertEquals("git knows no revision nope", usage(plan("deploy", "git:nope")));
    assertEquals("git: names no revision", usage(plan("deploy", "git:")));
    assertEquals("git:--all names no revision", usage(plan("deploy", "git:--all")));
    assertEquals(
        "git:HEAD holds files, and standard input has no name to look for",
        usage(InProcess.run(List.of("plan", "-", "--against", "git:HEAD"))));
  }

  private static String usage(InProcess run) {
    assertEquals(ExitCode.USAGE, run.code());
    return run.err().lines().findFirst().orElse("").replace("ordinal: --against: ", "");
  }

  private InProcess plan(String path, String against) {
    String file = repository.resolve(path).toString();
    return InProcess.run(List.of("plan", file, "--against", against));
  }

  private void write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
