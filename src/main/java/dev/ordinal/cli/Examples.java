package dev.ordinal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases of the rules' tests, which the program carries as examples. */
final class Examples {

  private Examples() {}

  /**
   * The first case of a rule in the order of their names.
   *
   * @param verdict {@code fail} or {@code pass}
   * @return empty if the rule has none
   */
  static Optional<String> of(String rule, String verdict) {
    URL folder = Examples.class.getResource("examples/" + rule);
    if (folder == null) {
      return Optional.empty();
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return first(Path.of(uri), verdict);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return first(jar.provider().getPath(uri), verdict);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<String> first(Path folder, String verdict) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> first =
          files
              .filter(file -> file.getFileName().toString().matches(verdict + "-[^.]*\\.yaml"))
              .sorted()
              .findFirst();
      return first.isPresent() ? Optional.of(Files.readString(first.get())) : Optional.empty();
    }
  }
}
