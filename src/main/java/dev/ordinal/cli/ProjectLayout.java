package dev.ordinal.cli;

import dev.ordinal.manifest.Glob;
import dev.ordinal.manifest.Layout;
import dev.ordinal.manifest.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a project as its configuration sees them.
 *
 * @param file the configuration, as it is to be printed
 * @param folder that of the configuration, absolute: all patterns are relative to it
 * @param leftOut what is not to be read
 * @param units the groups that it names
 */
record ProjectLayout(String file, Path folder, List<Glob> leftOut, List<Unit> units)
    implements Layout {

  /**
   * Files whose objects are joined with each other, wherever they lie.
   *
   * @param position of its name in the configuration
   */
  record Unit(String name, Position position, List<Glob> paths) {

    boolean holds(String path) {
      return paths.stream().anyMatch(glob -> glob.holds(path));
    }
  }

  @Override
  public boolean leavesOut(Path path) {
    String relative = relative(path);
    return leftOut.stream().anyMatch(glob -> glob.holds(relative));
  }

  /**
   * @throws ConfigurationException with the place of the second unit, if two claim the file
   */
  @Override
  public Optional<String> unit(Path path) {
    String relative = relative(path);
    Unit found = null;
    for (Unit unit : units) {
      if (unit.holds(relative)) {
        if (found != null) {
          throw new ConfigurationException(
              this.file,
              unit.position(),
              "the units " + found.name() + " and " + unit.name() + " both claim " + relative);
        }
        found = unit;
      }
    }
    // No folder is named like that.
    return Optional.ofNullable(found).map(unit -> "unit " + unit.name() + "/");
  }

  /** Whether some file is there that a pattern matches, relative to a folder. */
  static boolean isAnyFile(Path folder, Glob glob) {
    Path start = folder.resolve(glob.folder()).normalize();
    if (!Files.exists(start)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .anyMatch(file -> glob.holds(relative(folder, file)));
    } catch (IOException | UncheckedIOException e) {
      // What cannot be looked at may hold one.
      return true;
    }
  }

  private String relative(Path path) {
    return relative(folder, path);
  }

  private static String relative(Path folder, Path path) {
    return folder.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
