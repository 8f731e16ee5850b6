package dev.ordinal.cli;

import dev.ordinal.render.Format;
import dev.ordinal.render.View;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes a result in every format that was asked for; a file is written whole or not at all. */
final class Outputs {

  private Outputs() {}

  /**
   * Writes them.
   *
   * @param formats gives a format by its name
   * @param names the names that it knows, for the message
   * @return {@link ExitCode#OK}, or USAGE for a file that cannot be written
   */
  static <T> ExitCode write(
      T result,
      Function<String, Optional<Format<T>>> formats,
      List<String> names,
      Options options,
      Terminal terminal) {
    ExitCode code = ExitCode.OK;
    for (Options.Output output : options.outputs()) {
      Format<T> format = formats.apply(output.format()).orElseThrow(() -> unknown(output, names));
      try {
        if (output.file().isPresent()) {
          toFile(result, format, Path.of(output.file().get()), options);
        } else {
          Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
          format.write(result, style(options).withColour(options.color()), out);
        }
        if (output.format().equals("github")) {
          stepSummary(result, formats, options, terminal);
        }
      } catch (IOException e) {
        terminal
            .err()
            .println(
                "ordinal: " + output.file().orElse("-") + " cannot be written: " + e.getMessage());
        code = ExitCode.USAGE;
      }
    }
    return code;
  }

  /** GitHub shows what is appended to the file that it names, as the summary of the step. */
  private static <T> void stepSummary(
      T result, Function<String, Optional<Format<T>>> formats, Options options, Terminal terminal)
      throws IOException {
    String file = terminal.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
    Optional<Format<T>> markdown = formats.apply("markdown");
    if (!file.isEmpty() && markdown.isPresent()) {
      StringWriter whole = new StringWriter();
      markdown.get().write(result, style(options), whole);
      Files.writeString(
          Path.of(file), whole.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static UsageException unknown(Options.Output output, List<String> names) {
    return new UsageException("-o: " + output.format() + " is none of " + String.join(", ", names));
  }

  private static View style(Options options) {
    return View.PLAIN
        .withDetail(options.detail())
        .withFailOn(options.failOn().orElse(Options.FailOn.DEFAULT).least());
  }

  private static <T> void toFile(T result, Format<T> format, Path file, Options options)
      throws IOException {
    WholeFile.write(
        file,
        out -> {
          try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            format.write(result, style(options), writer);
          }
        });
  }
}
