package dev.ordinal.manifest;

import java.nio.file.Path;
import java.util.Optional;

/** What a project has decided about its files by their paths. */
public interface Layout {

  /** Everything is read, and grouped by its folders: see design 6, Units. */
  Layout BY_FOLDERS =
      new Layout() {
        @Override
        public boolean leavesOut(Path path) {
          return false;
        }

        @Override
        public Optional<String> unit(Path file) {
          return Optional.empty();
        }
      };

  /** Whether a file, or all that is in a folder, is not to be read. */
  boolean leavesOut(Path path);

  /** The unit that a file belongs to; empty to group it by its folder. */
  Optional<String> unit(Path file);
}
