package dev.ordinal.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes a file whole or not at all: under another name first, so that whoever sees the file sees
 * all of it, and an earlier one stays if the disk is full or the process is killed.
 */
final class WholeFile {

  /** For what is not everybody's business. */
  static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private WholeFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes it. What is there already and is no regular file, such as a pipe or a device, is written
   * to as it is.
   *
   * @param attributes of the file, such as {@link #PRIVATE}
   * @throws IOException with a message that a person understands
   */
  static void write(Path file, Content content, FileAttribute<?>... attributes) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
          content.write(out);
        }
      } else {
        replace(target, content, attributes);
      }
    } catch (FileSystemException e) {
      throw new IOException(explain(e), e);
    }
  }

  private static void replace(Path target, Content content, FileAttribute<?>... attributes)
      throws IOException {
    Path part =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    Files.createFile(part, attributes);
    part.toFile().deleteOnExit();
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.write(out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String explain(FileSystemException problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    return problem.getReason() == null ? problem.getMessage() : problem.getReason();
  }
}
