package dev.ordinal.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run as a person or a CI system runs it. */
final class Run {

  /** How it ended. */
  record Result(int exitCode, String out, String err) {}

  private final ProcessBuilder builder;
  private Result result;

  /** Prepares it, with the environment of the tests. */
  Run(Path folder, Path program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of(arguments));
    builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
  }

  Run with(String variable, String value) {
    builder.environment().put(variable, value);
    return this;
  }

  Run without(String variable) {
    builder.environment().remove(variable);
    return this;
  }

  Run go() throws IOException, InterruptedException {
    Path out = Files.createTempFile("run", ".out");
    Path err = Files.createTempFile("run", ".err");
    try {
      Process process =
          builder
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      result = new Result(process.waitFor(), Files.readString(out), Files.readString(err));
      return this;
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  Result result() {
    return result;
  }

  /** Writes a shell script that can be executed, with the folders above it. */
  static Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }
}
