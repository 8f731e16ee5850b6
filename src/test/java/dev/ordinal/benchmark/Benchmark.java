package dev.ordinal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Times the packaged program, whole processes from start to exit, and prints a row for each piece
 * of work: the median, the least and the most of some runs, the median of the processor time, the
 * peak of memory, and what is promised. On a busy machine the processor time tells more. Then it
 * prints what each rule costs over the ten thousand files.
 *
 * <pre>
 * java -cp target/test-classes:target/ordinal/lib/ordinal.jar dev.ordinal.benchmark.Benchmark [RUNS]
 * </pre>
 */
public final class Benchmark {

  private static final Path ORDINAL = Path.of("target/ordinal/bin/ordinal");
  private static final Path INPUT = Path.of("target/benchmark");

  private final int runs;

  private Benchmark(int runs) {
    this.runs = runs;
  }

  /** Makes the input below target/benchmark, and prints the table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Benchmark benchmark = new Benchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
    System.out.println(machine());
    prepare();
    System.out.printf(
        "%-58s %8s %8s %8s %8s %5s  %s%n",
        "work", "median", "least", "most", "cpu", "MB", "promised");
    double lint = benchmark.rows();
    // As in Main: the rules are timed in this process.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    RuleCosts.print(INPUT.resolve("many"), lint);
  }

  private static String machine() throws IOException {
    String processor = "";
    if (Files.exists(Path.of("/proc/cpuinfo"))) {
      try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
        processor =
            lines
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceFirst(".*: ", ", "))
                .orElse("");
      }
    }
    return Runtime.getRuntime().availableProcessors()
        + " processors"
        + processor
        + "; "
        + System.getProperty("os.name")
        + "; Java "
        + System.getProperty("java.runtime.version");
  }

  private static void prepare() throws IOException {
    Files.createDirectories(INPUT);
    Generator.manifests(INPUT.resolve("one"), 1);
    Generator.manifests(INPUT.resolve("many"), 10_000);
    Generator.snapshot(INPUT.resolve("100mb.json"), 100_000_000);
    for (int replicas : new int[] {3, 500, 1000, 2000, 5000}) {
      Generator.rollout(INPUT.resolve("rollout-" + replicas), replicas);
    }
    Generator.settled(INPUT.resolve("settled.json"), 10_000);
    Files.writeString(INPUT.resolve("desired.yaml"), Generator.desired(3));
  }

  /** Prints the rows; returns the processor time of linting the many files, in seconds. */
  private double rows() throws IOException, InterruptedException {
    row(
        "lint of one manifest",
        "0.25 s on 17, 0.20 s on 25",
        "lint",
        INPUT + "/one/team-000/db-0.yaml");
    lintWithoutArchive();
    double lint =
        row("lint of 10,000 files, 40,000 documents", "4 s, 300 MB", "lint", INPUT + "/many");
    rollout(3, "0.35 s");
    rollout(500, "");
    rollout(1000, "1 s");
    rollout(2000, "");
    rollout(5000, "5 s");
    row(
        "plan of one set in a snapshot of 100 MB",
        "3 s, 512 MB",
        "plan",
        INPUT + "/desired.yaml",
        "--snapshot",
        INPUT + "/100mb.json");
    row(
        "plan of one set among 10,000 settled ones, 30,000 Pods",
        "4 s",
        "plan",
        INPUT + "/desired.yaml",
        "--snapshot",
        INPUT + "/settled.json");
    row(
        "report on the snapshot of 100 MB",
        "",
        "report",
        "-o",
        "json",
        "--snapshot",
        INPUT + "/100mb.json");
    return lint;
  }

  /** As an installation that was never asked for its archive, or another Java. */
  private void lintWithoutArchive() throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(ORDINAL.resolveSibling("../lib").normalize())) {
      List<Path> archives = files.filter(file -> file.toString().endsWith(".jsa")).toList();
      for (Path archive : archives) {
        Files.move(archive, archive.resolveSibling(archive.getFileName() + ".away"));
      }
      row("the same without archive", "0.8 s", "lint", INPUT + "/one/team-000/db-0.yaml");
      for (Path archive : archives) {
        Files.move(archive.resolveSibling(archive.getFileName() + ".away"), archive);
      }
    }
  }

  private void rollout(int replicas, String promised) throws IOException, InterruptedException {
    Path folder = INPUT.resolve("rollout-" + replicas);
    row(
        "plan, " + replicas + " replicas rolled one by one",
        promised,
        "plan",
        folder + "/desired.yaml",
        "--snapshot",
        folder + "/snapshot.json");
  }

  /** Prints one row; returns the median of the processor time, in seconds. */
  private double row(String work, String promised, String... arguments)
      throws IOException, InterruptedException {
    once(arguments);
    Timed[] all = new Timed[runs];
    for (int i = 0; i < runs; i++) {
      all[i] = once(arguments);
    }
    Arrays.sort(all, (one, other) -> Long.compare(one.nanos(), other.nanos()));
    long memory = Arrays.stream(all).mapToLong(Timed::kilobytes).max().orElse(0) / 1024;
    String failed =
        all[0].exitCode() >= 64 ? "FAILED with exit code " + all[0].exitCode() : promised;
    long[] cpu = Arrays.stream(all).mapToLong(Timed::cpuNanos).sorted().toArray();
    System.out.printf(
        "%-58s %6.2f s %6.2f s %6.2f s %6.2f s %5s  %s%n",
        work,
        all[runs / 2].seconds(),
        all[0].seconds(),
        all[runs - 1].seconds(),
        cpu[runs / 2] / 1e9,
        memory == 0 ? "-" : memory,
        failed);
    return cpu[runs / 2] / 1e9;
  }

  /**
   * One run; memory and processor time are 0 where the system does not tell them.
   *
   * @param cpuNanos of all threads
   */
  private record Timed(long nanos, long cpuNanos, long kilobytes, int exitCode) {

    double seconds() {
      return nanos / 1e9;
    }
  }

  private static Timed once(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ORDINAL.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long peak = 0;
    long cpu = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakKilobytes(process.pid()));
      cpu = process.info().totalCpuDuration().map(Duration::toNanos).orElse(cpu);
    }
    return new Timed(System.nanoTime() - start, cpu, peak, process.exitValue());
  }

  /**
   * The high-water mark that Linux keeps of a process; its last reading is the peak but for some
   * milliseconds.
   */
  private static long peakKilobytes(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException gone) {
      return 0;
    }
  }
}
