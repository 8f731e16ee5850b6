package dev.ordinal.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One command line carried out in this process, and all that it said. */
record InProcess(ExitCode code, String out, String err) {

  static InProcess run(List<String> arguments) {
    return run(arguments, InputStream.nullInputStream());
  }

  /** The same with something on standard input. */
  static InProcess run(List<String> arguments, InputStream in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(in, stream(out), stream(err), false, Map.of());
    ExitCode code = new Ordinal(terminal).run(arguments.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return new InProcess(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
