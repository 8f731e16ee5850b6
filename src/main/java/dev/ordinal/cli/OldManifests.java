package dev.ordinal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that {@code --against} names; those of a git revision are laid out for the time of the
 * run.
 */
record OldManifests(List<String> files, Optional<Path> temporary) implements AutoCloseable {

  private static final String GIT = "git:";

  /**
   * Finds them.
   *
   * @param name a file, a folder, {@code -}, or {@code git:REVISION} for the same files at that
   *     revision
   * @param current the files that are compared with them
   * @throws UsageException if git knows no such revision
   */
  static OldManifests of(String name, List<String> current) {
    if (!name.startsWith(GIT)) {
      return new OldManifests(List.of(name), Optional.empty());
    }
    try {
      Path folder = Files.createTempDirectory("ordinal-against");
      OldManifests old = new OldManifests(List.of(folder.toString()), Optional.of(folder));
      old.checkOut(name.substring(GIT.length()), current);
      return old;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkOut(String revision, List<String> current) throws IOException {
    if (revision.isEmpty() || revision.startsWith("-")) {
      throw new UsageException("--against: " + GIT + revision + " names no revision");
    }
    List<String> list =
        new ArrayList<>(List.of("git", "ls-tree", "-r", "-z", "--name-only", revision, "--"));
    list.addAll(current.isEmpty() ? List.of(".") : current);
    for (String path : new String(run(list), java.nio.charset.StandardCharsets.UTF_8).split("\0")) {
      if (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json")) {
        Path target = temporary.orElseThrow().resolve(path).normalize();
        if (target.startsWith(temporary.orElseThrow())) {
          Files.createDirectories(target.getParent());
          Files.write(target, run(List.of("git", "show", revision + ":./" + path)));
        }
      }
    }
  }

  private static byte[] run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    byte[] out = process.getInputStream().readAllBytes();
    try {
      if (process.waitFor() != 0) {
        throw new UsageException(
            "--against: git knows no "
                + command.get(command.size() - 1)
                + " ("
                + String.join(" ", command)
                + ")");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return out;
  }

  @Override
  public void close() {
    if (temporary.isEmpty()) {
      return;
    }
    try (Stream<Path> paths = Files.walk(temporary.get())) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
