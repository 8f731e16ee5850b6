package dev.ordinal.manifest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to read.
 *
 * @param path the file; empty for standard input
 * @param source how its documents are named
 * @param size bytes, negative if unknown
 */
record InputFile(Optional<Path> path, Source source, long size) {

  /** From this size on a file is streamed: it may be a List, whose items pass one by one. */
  private static final long LARGE = 1 << 20;

  boolean isLarge() {
    return size < 0 || size >= LARGE;
  }
}
