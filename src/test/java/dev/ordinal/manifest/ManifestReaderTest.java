package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders, standard input: what is found, in which order, in which unit. */
class ManifestReaderTest {

  @TempDir Path folder;

  private final List<String> read = new ArrayList<>();

  @Test
  void aFolderIsReadInTheOrderOfItsPathsWithoutHiddenOnes() throws IOException {
    file("b.yaml", "x: 1\n---\nx: 2");
    file("a/z.yml", "x: 3");
    file("a-a/y.json", "{\"x\": 4}");
    file(".git/x.yaml", "x: 5");
    file(".hidden.yaml", "x: 6");
    file("notes.txt", "x: 7");
    ReadSummary summary = readFolder();
    assertEquals(
        List.of("a-a/y.json 4 in .", "a/z.yml 3 in .", "b.yaml 1 in .", "b.yaml 2 in ."), read);
    assertEquals(3, summary.files());
    assertEquals(4, summary.documents());
  }

  @Test
  void manyFilesArriveInOrder() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 1000; i < 2000; i++) {
      file(i + ".yaml", "# " + "long ".repeat(300) + "\nx: " + i);
      expected.add(i + ".yaml " + i + " in .");
    }
    long bytes = readFolder().bytes();
    assertEquals(expected, read);
    assertTrue(bytes > 1_000_000, () -> "only " + bytes + " bytes: not read by several threads");
  }

  @Test
  void eachKustomizationIsAUnitAndItsPatchesAreSkipped() throws IOException {
    file("base/kustomization.yaml", "resources: [set.yaml]");
    file("base/set.yaml", "x: 1");
    file(
        "overlays/dev/kustomization.yaml",
        "patches: [{path: size.yaml}, {patch: 'x: 1'}]\n"
            + "patchesStrategicMerge: [more/image.yaml, 'y: {}\n']\n"
            + "patchesJson6902: [{path: ./six.yaml, target: {kind: K}}]\n"
            + "configMapGenerator: [{name: c, files: [conf.yaml, key=other.json]}]");
    for (String name :
        List.of("size.yaml", "more/image.yaml", "six.yaml", "conf.yaml", "other.json")) {
      file("overlays/dev/" + name, "x: 2");
    }
    file("overlays/dev/more/extra.yaml", "x: 3");
    file("alone.yaml", "x: 4");
    ReadSummary summary = readFolder();
    assertEquals(
        List.of(
            "alone.yaml 4 in .",
            "base/set.yaml 1 in base",
            "overlays/dev/more/extra.yaml 3 in overlays/dev"),
        read);
    assertEquals(
        "[Skipped[what=files that a kustomization patches or generates with, count=5, "
            + "command=kustomize build overlays/dev]]",
        summary.skipped().toString().replace(folder + "/", ""));
  }

  @Test
  void templatesOfAChartAreCountedAndRenderedOnesAreAUnit() throws IOException {
    file("db/Chart.yaml", "name: db");
    file("db/values.yaml", "x: 1");
    file("db/templates/set.yaml", "x: {{ .Values.x }}");
    file("db/templates/tests/t.yaml", "x: {{ .Values.x }}");
    file("db/charts/sub/Chart.yaml", "name: sub");
    file("db/charts/sub/templates/s.yaml", "x: {{ .Values.x }}");
    file("db/ci/default-values.yaml", "x: 2");
    file("db/crds/crd.yaml", "x: 3");
    file("out/db/templates/set.yaml", "x: 4");
    file("out/db/charts/sub/templates/s.yaml", "x: 5");
    ReadSummary summary = readFolder();
    assertEquals(
        List.of(
            "db/crds/crd.yaml 3 in db",
            "out/db/charts/sub/templates/s.yaml 5 in out/db",
            "out/db/templates/set.yaml 4 in out/db"),
        read);
    assertEquals(
        "[Skipped[what=chart templates, count=3, command=helm template db]]",
        summary.skipped().toString().replace(folder + "/", ""));
    assertEquals(List.of(), summary.unreadable());
  }

  @Test
  void configurationMayNameUnitsAndLeaveFilesOut() throws IOException {
    file("prod/eu/a.yaml", "x: 1");
    file("prod/b.yaml", "x: 2");
    file("prod/old/c.yaml", "x: 3");
    Layout layout =
        new Layout() {
          @Override
          public boolean leavesOut(Path path) {
            return path.endsWith("old");
          }

          @Override
          public Optional<String> unit(Path file) {
            return file.endsWith("b.yaml") ? Optional.of("named") : Optional.empty();
          }
        };
    read(ReadOptions.standard().withLayout(layout), folder.toString());
    assertEquals(List.of("prod/b.yaml 2 in named", "prod/eu/a.yaml 1 in ."), read);
  }

  @Test
  void namedFilesAndStandardInputAreOneUnitAndEachFileIsReadOnce() throws IOException {
    String file = file("a.txt", "x: 1").toString();
    ReadOptions options = ReadOptions.standard().withStandardInput(bytes("x: 2"));
    read(options, file, "-", file);
    assertEquals(List.of("a.txt 1 in ", "- 2 in "), read);
  }

  @Test
  void packedFilesAndOtherEncodingsAreText() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("x: 1".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("a.json.gz"), packed.toByteArray());
    Files.write(folder.resolve("b.yaml"), "\ufeffx: 2".getBytes(StandardCharsets.UTF_16LE));
    Files.write(folder.resolve("c.yaml"), "\ufeffx: 3".getBytes(StandardCharsets.UTF_8));
    readFolder();
    assertEquals(List.of("a.json.gz 1 in .", "b.yaml 2 in .", "c.yaml 3 in ."), read);
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsRead() throws IOException {
    file("a.yaml", "x: 1\n---\ny: [\n---\nx: 2");
    Files.write(folder.resolve("b.yaml"), new byte[] {1, 0, 2});
    Files.write(
        folder.resolve("c.yaml"), "x: 1\nm\u00fcll: 2".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("d.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    Files.createSymbolicLink(folder.resolve("e.yaml"), folder.resolve("gone"));
    ReadSummary summary = readFolder();
    assertEquals(List.of("a.yaml 1 in .", "a.yaml 2 in ."), read);
    List<String> problems = new ArrayList<>();
    for (Unreadable each : summary.unreadable()) {
      String file = folder.relativize(Path.of(each.file())).toString();
      problems.add(file + " " + each.position() + " " + each.message().split("[;,]")[0]);
    }
    assertEquals(
        List.of(
            "e.yaml Position[line=0, column=0] the file has gone",
            "a.yaml Position[line=4, column=1] a value is missing",
            "b.yaml Position[line=0, column=0] the file is binary",
            "c.yaml Position[line=2, column=2] a byte here is not UTF-8",
            "d.json.gz Position[line=0, column=0] the packed file ends too early"),
        problems);
    assertEquals(4, summary.files());
  }

  @Test
  void whatDoesNotExistIsMissing() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    file("empty/notes.txt", "text");
    ReadSummary summary = read(ReadOptions.standard(), folder + "/gone", folder + "/empty");
    assertEquals(2, summary.missing().size());
    assertEquals(0, summary.files());
  }

  @Test
  void theDigestOfAFileIsItsChecksum() throws IOException {
    String file = file("a.yaml", "x: 1\n").toString();
    String one = read(ReadOptions.standard().withDigest(), file).digest();
    assertEquals("sha256:d09edadd173a8bbc233d47dcafc30cc876af2fb569812f2bbe0e92a1905bbce8", one);
    String streamed =
        read(ReadOptions.standard().withDigest().withStandardInput(bytes("x: 1\n")), "-").digest();
    assertEquals(one, streamed);
  }

  @Test
  void progressGoesFromNothingToAll() throws IOException {
    String file =
        file("large.yaml", ("# " + "x".repeat(1021) + "\n").repeat(3000) + "x: 1").toString();
    List<Long> done = new ArrayList<>();
    ReadOptions options =
        ReadOptions.standard()
            .withProgress(
                (bytes, total) -> {
                  done.add(bytes);
                  assertEquals(3000 * 1024 + 4, total);
                });
    read(options, file);
    assertEquals(List.of(1L, 2L, 2L), done.stream().map(bytes -> bytes >> 20).toList());
    assertEquals(3000 * 1024 + 4, done.get(2));
  }

  @Test
  void whatTheWorkThrowsReachesTheCaller() throws IOException {
    for (int i = 0; i < 2000; i++) {
      file("many/" + i + ".yaml", "x: " + i + "\n");
    }
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                ManifestReader.read(
                    List.of(folder.toString()),
                    ReadOptions.standard(),
                    document -> {
                      if (document.map().text("x").equals(Optional.of("1234"))) {
                        throw new IllegalStateException("at 1234");
                      }
                      return document;
                    },
                    document -> {}));
    assertEquals("at 1234", thrown.getMessage());
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private ReadSummary readFolder() {
    return read(ReadOptions.standard(), folder.toString());
  }

  /** Reads, and remembers of each document its file, its {@code x} and its unit. */
  private ReadSummary read(ReadOptions options, String... names) {
    return ManifestReader.read(
        List.of(names),
        options,
        document ->
            read.add(
                inFolder(document.source().file())
                    + " "
                    + document.map().text("x").orElse("")
                    + " in "
                    + inFolder(document.source().unit())));
  }

  private String inFolder(String path) {
    return path.equals(folder.toString()) ? "." : path.replace(folder + "/", "");
  }
}
