package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is made to hang a reader or to fill its memory ends in a message. */
class HostileInputTest {

  private static final String GOOD = "\n---\ngood: 1\n";

  @TempDir Path folder;

  @Test
  void anAliasBombIsRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(8) + alias + "]\n");
    }
    assertRefused(text + GOOD, "more than 1000000 values");
  }

  @Test
  void anAliasUsedOftenIsRead() {
    String text = "a: &a {b: c}\nlist: [" + "*a, ".repeat(999) + "*a]\n";
    Documents read = Documents.parse(text, "x");
    assertEquals(List.of(), read.unreadable());
    assertEquals(1000, read.documents().get(0).map().list("list").size());
  }

  @Test
  void deepNestingIsRefused() {
    assertRefused("a: " + "[".repeat(100_000) + GOOD, "deeper than 200");
    assertRefused("a: " + "{a: ".repeat(100_000) + GOOD, "deeper than 200");
    assertRefused("- ".repeat(100_000) + "x" + GOOD, "deeper than 200");
    assertRefused("{\"a\": " + "[".repeat(100_000) + GOOD, "deeper than 200");
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    assertRefused(block + GOOD, "deeper than 200");
  }

  @Test
  void whatNoManifestNeedsIsRefused() {
    assertRefused("a: " + "x".repeat(2 << 20) + GOOD, "the line has more than a million");
    assertRefused("# " + "x".repeat(2 << 20) + "\na: [" + GOOD, "a value is missing");
    assertRefused(
        "a: |\n" + ("  " + "x".repeat(1 << 19) + "\n").repeat(68) + GOOD, "larger than 32");
    assertRefused("a:\n" + "- x\n".repeat(1_000_001) + GOOD, "more than 1000000 values");
    assertRefused("{\"a\": \"" + "x".repeat(21 << 20) + "\"}" + GOOD, "far too long");
    assertRefused("? " + "[".repeat(300) + GOOD, "a mapping or list stands where a key belongs");
    assertRefused("a: " + "1".repeat(100_000) + "\nb: [" + GOOD, "a value is missing");
  }

  private static void assertRefused(String text, String message) {
    Documents read = Documents.parse(text, "x");
    assertEquals(1, read.unreadable().size(), () -> read.unreadable().toString());
    String said = read.unreadable().get(0).message();
    assertTrue(said.contains(message), said);
    assertEquals(1, read.documents().size());
    assertTrue(read.documents().get(0).map().has("good"));
  }

  @Test
  void aHundredMegabytesNeedLittleMemory() throws IOException, InterruptedException {
    Path line = folder.resolve("line.yaml");
    write(Files.newOutputStream(line), "a: ", "x", 100 << 20, GOOD);
    Path packed = folder.resolve("packed.yaml.gz");
    write(new GZIPOutputStream(Files.newOutputStream(packed)), "a: ", "x", 100 << 20, GOOD);
    Path list = folder.resolve("list.json");
    String item = "{\"apiVersion\": \"v1\", \"kind\": \"K\", \"x\": [1, 2, {\"y\": \"z\"}]},";
    write(Files.newOutputStream(list), "{\"items\": [", item, 30 << 20, "{}], \"kind\": \"List\"}");
    Path yaml = folder.resolve("list.yaml");
    write(
        Files.newOutputStream(yaml),
        "items:\n",
        "- {apiVersion: v1, kind: K}\n",
        10 << 20,
        "kind: List\n");
    for (Path file : List.of(line, packed, list, yaml)) {
      assertEquals("", readWithLittleMemory(file), file::toString);
    }
  }

  private static void write(OutputStream stream, String start, String part, int bytes, String end)
      throws IOException {
    byte[] block = part.repeat(1000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(stream, 1 << 16)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (int written = 0; written < bytes; written += block.length) {
        out.write(block);
      }
      out.write(end.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What a process with 40 MB of heap says on its error stream. */
  private static String readWithLittleMemory(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadOnce.class.getName(),
                file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? errors : errors + "exit " + process.exitValue();
  }

  /** Reads one file and fails if it held no document. */
  static final class ReadOnce {
    public static void main(String[] arguments) {
      ReadSummary read =
          ManifestReader.read(List.of(arguments), ReadOptions.standard(), document -> {});
      System.exit(read.documents() > 0 && read.unreadable().size() < 2 ? 0 : 1);
    }
  }
}
