package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output file is written whole or not at all, and what stands in its way is said. */
class OutputFilesTest {

  private static final String MANIFEST = "fixtures/plans/update-ordered/desired.yaml";

  @TempDir Path folder;

  @Test
  void whatFailsInTheMiddleLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "yesterday's");
    IOException problem =
        assertThrows(
            IOException.class,
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("No space left on device");
                    }));
    assertEquals("No space left on device", problem.getMessage());
    assertEquals("yesterday's", Files.readString(file));
    assertEquals(List.of("report.json"), names());
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.json"), "yesterday's");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
    assertEquals("", lint(link.toString()).err());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(real).startsWith("{"), "the new report");
    assertEquals(List.of("link.json", "real.json"), names());
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    InProcess full = lint("/dev/full");
    assertEquals("ordinal: /dev/full cannot be written: No space left on device\n", full.err());
    assertEquals(ExitCode.USAGE, full.code());
    assertEquals("", lint("/dev/null").err());
    for (String device : List.of("/dev/full", "/dev/null")) {
      assertTrue(!Files.isRegularFile(Path.of(device)), device);
    }
  }

  @Test
  void aFolderThatIsMissingOrInTheWayIsNamed() throws IOException {
    String missing = folder + "/no/report.json";
    assertEquals(
        "ordinal: " + missing + " cannot be written: there is no such folder\n",
        lint(missing).err());
    InProcess inTheWay = lint(folder.toString());
    assertEquals("ordinal: " + folder + " cannot be written: Is a directory\n", inTheWay.err());
    assertEquals(List.of(), names());
  }

  @Test
  void aFolderThatIsLockedIsNamed() throws IOException {
    assertTrue(folder.toFile().setWritable(false));
    try {
      assumeTrue(!Files.isWritable(folder), "root writes everywhere");
      String file = folder + "/report.json";
      assertEquals(
          "ordinal: " + file + " cannot be written: permission denied\n", lint(file).err());
    } finally {
      folder.toFile().setWritable(true);
    }
  }

  @Test
  void theOtherOutputsAreWrittenAllTheSame() throws IOException {
    Path good = folder.resolve("report.xml");
    InProcess run =
        InProcess.run(
            List.of(
                "lint", MANIFEST, "-o", "json=" + folder + "/no/a.json", "-o", "junit=" + good));
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(Files.readString(good).startsWith("<?xml"));
  }

  private static InProcess lint(String file) {
    return InProcess.run(List.of("lint", MANIFEST, "-o", "json=" + file));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
