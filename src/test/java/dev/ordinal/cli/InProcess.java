package dev.ordinal.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One command line carried out in this process, and all that it said. */
record InProcess(ExitCode code, String out, String err) {

  private static final Pattern JUDGED =
      Pattern.compile("\\? |[^\n]*: (critical|high|medium|low|suppressed): ");

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

  /** What it printed but for violations and what was not judged: these have fixtures elsewhere. */
  String outWithoutViolations() {
    return Stream.of(out.split("(?<=\n)\n"))
        .filter(paragraph -> !JUDGED.matcher(paragraph).lookingAt())
        .collect(Collectors.joining("\n"));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
