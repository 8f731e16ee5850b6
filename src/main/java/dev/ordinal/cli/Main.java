package dev.ordinal.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
    StandardOutput standard = new StandardOutput();
    PrintStream out = stream(standard);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    Terminal terminal =
        new Terminal(System.in, out, err, System.console() != null, System.getenv());
    ExitCode code = new Ordinal(terminal).run(arguments);
    out.flush();
    Optional<String> problem = standard.problem();
    problem.ifPresent(why -> err.println("ordinal: standard output cannot be written: " + why));
    err.flush();
    return problem.isPresent() ? code.or(ExitCode.USAGE) : code;
  }

  private static PrintStream stream(OutputStream stream) {
    return new PrintStream(
        new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
