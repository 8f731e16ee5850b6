package dev.ordinal.benchmark;

import dev.ordinal.manifest.ManifestReader;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.manifest.ReadSummary;
import java.util.List;

/**
 * Reads a file or folder some times and prints how long each took; the first is what a process pays
 * that reads once.
 *
 * <pre>ReadingBenchmark PATH RUNS</pre>
 */
public final class ReadingBenchmark {

  private ReadingBenchmark() {}

  /** Prints a line a run. */
  public static void main(String[] arguments) {
    for (int run = 1; run <= Integer.parseInt(arguments[1]); run++) {
      long start = System.nanoTime();
      ReadSummary read =
          ManifestReader.read(List.of(arguments[0]), ReadOptions.standard(), document -> {});
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.printf(
          "run %d: %d files, %d documents, %d MB in %d ms%n",
          run, read.files(), read.documents(), read.bytes() / 1_000_000, millis);
    }
  }
}
