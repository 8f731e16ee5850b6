package dev.ordinal.cli;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kubectl on the PATH, talking to one cluster. Ordinal asks it to get, to list and for
 * versions; never to write.
 */
final class Kubectl {

  static final String CONTEXT = "--context=";
  private static final Pattern SERVER_VERSION =
      Pattern.compile(
          "\"serverVersion\"\\s*:.*?\"gitVersion\"\\s*:\\s*\"([^\"]+)\"", Pattern.DOTALL);

  private final Path program;
  private final List<String> connection;
  private final Map<String, String> environment;

  private Kubectl(Path program, List<String> connection, Map<String, String> environment) {
    this.program = program;
    this.connection = connection;
    this.environment = environment;
  }

  /**
   * Looks for it on the PATH.
   *
   * @param connection the arguments that say which cluster, such as {@code --context=prod}
   */
  static Optional<Kubectl> find(Map<String, String> environment, List<String> connection) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, "kubectl");
      if (!folder.isEmpty() && Files.isExecutable(program) && !Files.isDirectory(program)) {
        return Optional.of(new Kubectl(program, connection, environment));
      }
    }
    return Optional.empty();
  }

  /**
   * What a call ended in.
   *
   * @param error what it printed on standard error
   */
  record Answer(int exitCode, String error) {

    boolean succeeded() {
      return exitCode == 0;
    }

    /** Whether the API server said no to this kind, and would say yes to others. */
    boolean forbidden() {
      return error.contains("Error from server (Forbidden)");
    }

    /** Whether the API server does not have this kind at all. */
    boolean unknownKind() {
      return error.contains("the server doesn't have a resource type");
    }

    /** The last thing that it said: what came before are attempts. */
    String lastLine() {
      String text = error.strip();
      return text.isEmpty() ? "exit code " + exitCode : text.substring(text.lastIndexOf('\n') + 1);
    }
  }

  /**
   * Runs it to its end.
   *
   * @param output where its standard output goes
   * @throws IOException if it cannot be started or its output cannot be written
   */
  Answer run(Path output, List<String> arguments) throws IOException {
    Path error = output.resolveSibling(output.getFileName() + ".error");
    Process process =
        start(
            arguments,
            ProcessBuilder.Redirect.to(output.toFile()),
            ProcessBuilder.Redirect.to(error.toFile()));
    return new Answer(exitCode(process), Files.readString(error));
  }

  /** The version of the API server, such as {@code v1.34.2}; empty if it is not told. */
  Optional<String> serverVersion() throws IOException {
    Matcher version = SERVER_VERSION.matcher(ask(List.of("version", "-o", "json")));
    return version.find() ? Optional.of(version.group(1)) : Optional.empty();
  }

  /** The context that was asked for by name. */
  Optional<String> context() {
    return connection.stream()
        .filter(argument -> argument.startsWith(CONTEXT))
        .map(argument -> argument.substring(CONTEXT.length()))
        .findFirst();
  }

  /** The namespace that the context is set to. */
  String currentNamespace() throws IOException {
    String namespace =
        ask(List.of("config", "view", "--minify", "-o", "jsonpath={..namespace}")).strip();
    return namespace.isEmpty() ? "default" : namespace;
  }

  /**
   * The API groups that the cluster has, the core group as an empty word; empty if it does not
   * tell.
   */
  Set<String> groups() throws IOException {
    Set<String> groups = new TreeSet<>();
    for (String version : ask(List.of("api-versions")).split("\n")) {
      if (!version.isEmpty()) {
        groups.add(version.substring(0, Math.max(0, version.indexOf('/'))));
      }
    }
    return groups;
  }

  /** What it prints; nothing if it fails. */
  private String ask(List<String> arguments) throws IOException {
    Process process =
        start(arguments, ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.DISCARD);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return exitCode(process) == 0 ? output : "";
  }

  private Process start(
      List<String> arguments, ProcessBuilder.Redirect output, ProcessBuilder.Redirect error)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(connection);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(output).redirectError(error).start();
    process.getOutputStream().close();
    return process;
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while kubectl ran");
    }
  }
}
