package dev.ordinal.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} left in target/ordinal, used as people use it. */
class InstallationIT {

  private static final Path INSTALLATION = Path.of("target/ordinal").toAbsolutePath();
  private static final Run.Result VERSION =
      new Run.Result(0, "ordinal " + System.getProperty("project.version") + "\n", "");

  @TempDir Path folder;

  @Test
  void runsFromAnyFolderAndSaysNothingElse() throws Exception {
    Run run = new Run(folder, INSTALLATION.resolve("bin/ordinal"), "--version").go();
    assertEquals(VERSION, run.result());
  }

  @Test
  void runsThroughLinksAndWithBlanksInItsPath() throws Exception {
    Path copy = copy("a copy of it");
    Path links = Files.createDirectories(folder.resolve("my links"));
    Path first =
        Files.createSymbolicLink(
            links.resolve("first"), Path.of("../" + copy.getFileName() + "/bin/ordinal"));
    Path second = Files.createSymbolicLink(links.resolve("second"), first);
    assertEquals(VERSION, new Run(folder, second, "--version").go().result());
  }

  @Test
  void takesTheJavaOfJavaHome() throws Exception {
    Path java = fakeJava("home", "JAVA_VERSION=\"21.0.1\"");
    Run run = new Run(folder, INSTALLATION.resolve("bin/ordinal"), "--version");
    assertEquals("it was I\n", run.with("JAVA_HOME", java.toString()).go().result().out());
  }

  @Test
  void saysWhichJavaItNeeds() throws Exception {
    Run run = new Run(folder, INSTALLATION.resolve("bin/ordinal"), "--version");
    assertEquals(
        new Run.Result(
            69,
            "",
            "ordinal: no Java: JAVA_HOME is not set and java is not on the PATH; Ordinal needs Java 17 or newer\n"),
        run.without("JAVA_HOME").with("PATH", folder.toString()).go().result());
    assertEquals(
        new Run.Result(
            69,
            "",
            "ordinal: JAVA_HOME is /nowhere, which has no bin/java; Ordinal needs Java 17 or newer\n"),
        run.with("JAVA_HOME", "/nowhere").go().result());
    Path old = fakeJava("old", "JAVA_VERSION=\"11.0.2\"");
    assertEquals(
        new Run.Result(
            69,
            "",
            "ordinal: " + old + "/bin/java is Java 11.0.2; Ordinal needs Java 17 or newer\n"),
        run.with("JAVA_HOME", old.toString()).go().result());
  }

  @Test
  void usesTheArchiveOfItsJarAndNoOther() throws Exception {
    Path copy = copy("archived");
    new Run(folder, copy.resolve("lib/make-archive")).go();
    assertTrue(classesFromArchive(copy) > 10, "the archive is not used");
    change(copy.resolve("lib/ordinal.jar"));
    assertEquals(0, classesFromArchive(copy), "an archive of another jar is used");
  }

  @Test
  void aTouchedJarIsReadAnew() throws Exception {
    Path copy = copy("touched");
    new Run(folder, copy.resolve("lib/make-archive")).go();
    Files.setLastModifiedTime(copy.resolve("lib/ordinal.jar"), FileTime.from(Instant.EPOCH));
    assertEquals(0, classesFromArchive(copy), "an archive of an older jar is used");
  }

  @Test
  void carriesALicenceForEveryJarInside() throws IOException {
    List<String> jars =
        Files.readAllLines(Path.of("target/bundled-jars.txt")).stream()
            .filter(line -> line.contains(":jar:"))
            .map(line -> line.strip().split(":")[1])
            .toList();
    assertTrue(jars.size() > 15, jars.toString());
    for (String jar : jars) {
      Path licences = INSTALLATION.resolve("licenses").resolve(jar);
      assertTrue(Files.isDirectory(licences), "no licence of " + jar);
      try (Stream<Path> files = Files.list(licences)) {
        assertTrue(
            files.anyMatch(file -> file.getFileName().toString().startsWith("LICENSE")),
            "no licence of " + jar);
      }
    }
  }

  @Test
  void carriesTheSchemasForEditors() {
    for (String name : List.of("ordinal", "lint-report", "plan")) {
      Path schema = INSTALLATION.resolve("schemas/" + name + ".schema.json");
      assertTrue(Files.isRegularFile(schema), schema.toString());
    }
  }

  @Test
  void holdsNoRuleCompiler() throws IOException {
    try (ZipFile jar = new ZipFile(INSTALLATION.resolve("lib/ordinal.jar").toFile())) {
      for (String folder :
          List.of(
              "org/antlr/",
              "org/eclipse/jdt/",
              "com/github/javaparser/",
              "com/fasterxml/jackson/databind/")) {
        assertFalse(jar.stream().anyMatch(entry -> entry.getName().startsWith(folder)), folder);
      }
    }
  }

  /**
   * How many of Ordinal's classes a run took from the start-up archive; and that the run went well
   * and printed nothing else.
   */
  private long classesFromArchive(Path installation) throws Exception {
    Path log = Files.createTempFile(folder, "classes", ".log");
    Run run = new Run(folder, installation.resolve("bin/ordinal"), "--version");
    run.with("ORDINAL_JVM_OPTIONS", "-Xlog:class+load:file=" + log.getFileName());
    assertEquals(VERSION, run.go().result());
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" dev.ordinal."))
          .filter(line -> line.contains("source: shared objects file"))
          .count();
    }
  }

  private Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(INSTALLATION)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            copy.resolve(INSTALLATION.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }

  /** Another jar of the same program: an entry more, and the time of the old one. */
  private static void change(Path jar) throws IOException {
    FileTime time = Files.getLastModifiedTime(jar);
    Path changed = jar.resolveSibling("changed.jar");
    try (ZipFile old = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : old.stream().map(ZipEntry.class::cast).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        old.getInputStream(entry).transferTo(out);
      }
      out.putNextEntry(new ZipEntry("one-more"));
    }
    Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(jar, time);
  }

  private Path fakeJava(String name, String release) throws IOException {
    Path home = folder.resolve(name);
    Run.script(home.resolve("bin/java"), "echo it was I");
    Files.writeString(home.resolve("release"), release + "\n");
    return home;
  }
}
