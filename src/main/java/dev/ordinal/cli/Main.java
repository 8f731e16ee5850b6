package dev.ordinal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program starts. */
public final class Main {

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // halt and not exit: there are no shutdown hooks to wait for, and readers may still be parsing.
    Runtime.getRuntime().halt(run(arguments).code());
  }

  /** Runs one command line on the streams of the process. */
  static ExitCode run(String... arguments) {
    // Drools logs through SLF4J and ships no logger; without this, three lines of complaint go to
    // standard error.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Terminal terminal =
        new Terminal(System.in, out, err, System.console() != null, System.getenv());
    ExitCode code = new Ordinal(terminal).run(arguments);
    out.flush();
    err.flush();
    return code;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
