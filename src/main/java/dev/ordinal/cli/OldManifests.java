package dev.ordinal.cli;

import dev.ordinal.manifest.Layout;
import dev.ordinal.manifest.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that {@code --against} names; those of a git revision are laid out for the time of the
 * run.
 *
 * @param name as it stands on the command line
 */
record OldManifests(String name, List<String> files, Optional<TemporaryFolder> temporary)
    implements AutoCloseable {

  private static final String GIT = "git:";

  /**
   * Finds them.
   *
   * @param name a file, a folder, {@code -}, or {@code git:REVISION} for the same files at that
   *     revision
   * @param current the files that are compared with them
   * @param layout what is left out
   * @throws UsageException if git knows no such revision, or no file names what to ask it for
   */
  static OldManifests of(String name, List<String> current, Layout layout) {
    if (!name.startsWith(GIT)) {
      return new OldManifests(name, List.of(name), Optional.empty());
    }
    String revision = name.substring(GIT.length());
    if (revision.isEmpty() || revision.startsWith("-")) {
      throw new UsageException("--against: " + name + " names no revision");
    }
    if (current.contains("-")) {
      throw new UsageException(
          "--against: " + name + " holds files, and standard input has no name to look for");
    }
    try {
      TemporaryFolder folder = TemporaryFolder.create();
      List<Path> paths = paths(current);
      int found =
          new GitRevision(repository(paths.get(0)), revision).copy(paths, layout, folder.path());
      List<String> files = found == 0 ? List.of() : List.of(folder.path().toString());
      return new OldManifests(name, files, Optional.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with the name of the revision in the place of the folder. */
  Unreadable named(Unreadable problem) {
    String file =
        temporary
            .map(folder -> problem.file().replace(folder.path() + "/", name + ":"))
            .orElse(problem.file());
    return new Unreadable(file, problem.position(), problem.message());
  }

  private static List<Path> paths(List<String> current) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String file : current.isEmpty() ? List.of(".") : current) {
      Path path = Path.of(file).toAbsolutePath().normalize();
      Path there = existing(path);
      paths.add(there.toRealPath().resolve(there.relativize(path)).normalize());
    }
    return paths;
  }

  /** The path, or the nearest folder above that is there: the file may be gone since. */
  private static Path existing(Path path) {
    Path there = path;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    return there;
  }

  private static Path repository(Path path) {
    Path there = existing(path);
    return Files.isDirectory(there) ? there : there.getParent();
  }

  @Override
  public void close() {
    temporary.ifPresent(TemporaryFolder::close);
  }
}
