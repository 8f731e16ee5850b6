package dev.ordinal.cli;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.ManifestReader;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.manifest.ReadSummary;
import dev.ordinal.manifest.Unreadable;
import dev.ordinal.render.Places;
import dev.ordinal.render.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What was read of the files that a command line names.
 *
 * @param code {@link ExitCode#OK}, or what is missing or could not be read
 */
record Reading(ReadSummary summary, ExitCode code) {

  /** A read this long, in nanoseconds, is worth a word on a terminal. */
  private static final long PATIENCE = 1_000_000_000L;

  /** A pipe whose first command fails must not end well. */
  private static final Unreadable NOTHING_CAME =
      new Unreadable(
          "-", Position.NONE, "standard input is empty; see whether the command before it failed");

  /**
   * Reads them all, and says on standard error what is missing or cannot be read: once, whatever
   * the formats of the result are.
   *
   * @param documents takes each document in order
   */
  static Reading of(
      List<String> files, ReadOptions options, Terminal terminal, Consumer<Document> documents) {
    return of(files, options, terminal, document -> document, documents);
  }

  /**
   * Reads them all, and does some work on each document before its tree is dropped.
   *
   * @param work see {@link ManifestReader#read(List, ReadOptions, Function, Consumer)}
   * @param results takes what comes of the work, in the order of the documents
   */
  static <T> Reading of(
      List<String> files,
      ReadOptions options,
      Terminal terminal,
      Function<Document, T> work,
      Consumer<T> results) {
    Reading read = silent(files, options, terminal, work, results);
    say(read.unreadable(), terminal);
    return read;
  }

  /** The same, for a caller that says itself what cannot be read. */
  static <T> Reading silent(
      List<String> files,
      ReadOptions options,
      Terminal terminal,
      Function<Document, T> work,
      Consumer<T> results) {
    ReadOptions reading = options.withStandardInput(terminal.in()).withProgress(progress(terminal));
    ReadSummary summary = ManifestReader.read(files, reading, work, results);
    if (files.equals(List.of("-")) && summary.bytes() == 0) {
      summary = summary.withMissing(NOTHING_CAME);
    }
    ExitCode code = summary.unreadable().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE;
    return new Reading(
        summary, summary.missing().isEmpty() ? code : ExitCode.INPUT_MISSING.or(code));
  }

  /** Says on standard error what cannot be read, a line each, as compilers do. */
  static void say(List<Unreadable> unreadable, Terminal terminal) {
    for (Unreadable each : unreadable) {
      String message = Printable.line(each.message());
      terminal.err().println(Places.of(each) + ": error: " + message);
    }
  }

  /** All that is missing or could not be read, in the order of the command line. */
  List<Unreadable> unreadable() {
    List<Unreadable> all = new ArrayList<>(summary.missing());
    all.addAll(summary.unreadable());
    return all;
  }

  private static ReadOptions.Progress progress(Terminal terminal) {
    if (!terminal.interactive()) {
      return (done, total) -> {};
    }
    long start = System.nanoTime();
    return (done, total) -> {
      if (System.nanoTime() - start > PATIENCE) {
        String of = total >= done && total > 0 ? " of " + (total >> 20) : "";
        terminal.err().print("\rreading " + (done >> 20) + of + " MB ");
        terminal.err().flush();
      }
    };
  }
}
