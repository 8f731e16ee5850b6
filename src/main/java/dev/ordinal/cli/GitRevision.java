package dev.ordinal.cli;

import dev.ordinal.manifest.Layout;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a git revision, through the git on the PATH. */
final class GitRevision {

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private final Path folder;
  private final String revision;

  /**
   * Finds a revision.
   *
   * @param folder inside the repository
   * @throws UsageException if there is no git, no repository, or no such revision
   */
  GitRevision(Path folder, String revision) throws IOException {
    this.folder = folder;
    this.revision = revision;
    if (run("rev-parse", "--verify", "--quiet", revision + "^{tree}").failed) {
      boolean repository = !run("rev-parse", "--git-dir").failed;
      throw new UsageException(
          repository
              ? "--against: git knows no revision " + revision
              : "--against: " + folder + " is in no git repository");
    }
  }

  /**
   * Copies the manifests of these files and folders, as they were.
   *
   * @param layout what is left out
   * @param target each keeps its path from the top of the repository below it
   * @return how many there were
   */
  int copy(List<Path> paths, Layout layout, Path target) throws IOException {
    Map<String, String> blobs = new LinkedHashMap<>();
    Path top = top();
    for (String entry : run("ls-tree", "-r", "-z", "--full-tree", revision).text().split("\0")) {
      int tab = entry.indexOf('\t');
      String path = entry.substring(tab + 1);
      Path file = top.resolve(path);
      boolean asked = isAsked(file, paths) && !layout.leavesOut(file);
      if (tab > 0 && entry.startsWith("100") && asked) {
        blobs.put(path, entry.substring(0, tab).split(" ")[2]);
      }
    }
    write(blobs, target);
    return blobs.size();
  }

  private Path top() throws IOException {
    return Path.of(run("rev-parse", "--show-toplevel").text().strip()).toRealPath();
  }

  private static boolean isAsked(Path file, List<Path> paths) {
    String name = file.getFileName().toString();
    return ENDINGS.stream().anyMatch(name::endsWith) && paths.stream().anyMatch(file::startsWith);
  }

  /** One git for all files: it is asked for one blob after the other. */
  private void write(Map<String, String> blobs, Path target) throws IOException {
    Process git = start("cat-file", "--batch");
    try (OutputStream ask = git.getOutputStream();
        InputStream answer = new BufferedInputStream(git.getInputStream())) {
      for (Map.Entry<String, String> blob : blobs.entrySet()) {
        ask.write((blob.getValue() + "\n").getBytes(StandardCharsets.US_ASCII));
        ask.flush();
        Path file = target.resolve(blob.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, next(answer));
      }
    } finally {
      git.destroy();
    }
  }

  /** An answer is a line that ends in the size, the content, and the end of a line. */
  private static byte[] next(InputStream answer) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = answer.read(); c != '\n'; c = answer.read()) {
      if (c < 0) {
        throw new EOFException("git ended too early");
      }
      line.write(c);
    }
    String head = line.toString(StandardCharsets.US_ASCII);
    byte[] content = answer.readNBytes(Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1)));
    answer.skipNBytes(1);
    return content;
  }

  private record Answer(boolean failed, byte[] out) {
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }

  private Answer run(String... arguments) throws IOException {
    Process git = start(arguments);
    byte[] out = git.getInputStream().readAllBytes();
    try {
      return new Answer(git.waitFor() != 0, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(true, out);
    }
  }

  private Process start(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UsageException("--against: there is no git on the PATH");
    }
  }
}
