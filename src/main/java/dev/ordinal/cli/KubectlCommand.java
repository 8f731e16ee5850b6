package dev.ordinal.cli;

import dev.ordinal.manifest.ManifestReader;
import dev.ordinal.manifest.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.ParserSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code kubectl ordinal COMMAND}: the command on a snapshot of the namespaces that it is about,
 * taken at once. Everything but the options of the connection is handed to the command as it
 * stands.
 */
final class KubectlCommand implements Command {

  private static final Set<String> ON_A_SNAPSHOT = Set.of("lint", "plan", "report");

  @Override
  public String name() {
    return "kubectl";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.parser(new ParserSpec().unmatchedOptionsArePositionalParams(true));
    spec.usageMessage()
        .hidden(true)
        .description(
            "Takes a snapshot of the namespaces that the manifests touch, with get and list only, and runs"
                + " lint, plan or report on it. Its other options are those of that command.")
        .sortOptions(false);
    spec.addOption(Flags.one("--context", "CONTEXT", "The context of the kubeconfig."));
    spec.addOption(Flags.one("--kubeconfig", "FILE", "The kubeconfig."));
    spec.addOption(
        option("NS", "The namespace. Default: the context's.", "-n", "--namespace").build());
    spec.addOption(
        OptionSpec.builder("-A", "--all-namespaces")
            .type(boolean.class)
            .description("Look at all namespaces.")
            .build());
    spec.addOption(Selection.option());
    spec.addOption(
        option("FILE", "Manifests; may be repeated.", "-f", "--filename")
            .type(String[].class)
            .arity("1")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .type(String[].class)
            .arity("1..*")
            .index("0..*")
            .description("The command and what it takes.")
            .build());
    return spec;
  }

  private static OptionSpec.Builder option(String label, String description, String... names) {
    return OptionSpec.builder(names[0], names[1])
        .paramLabel(label)
        .type(String.class)
        .description(description);
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    List<String> words = List.of(arguments.matchedPositionalValue(0, new String[0]));
    List<String> files = Options.texts(arguments, "--filename");
    if (!ON_A_SNAPSHOT.contains(words.get(0))) {
      throw new UsageException(
          words.get(0) + " is none of " + String.join(", ", new TreeSet<>(ON_A_SNAPSHOT)));
    }
    List<String> connection = SnapshotCommand.connection(arguments);
    Kubectl kubectl =
        Kubectl.find(terminal.environment(), connection)
            .orElseThrow(() -> new UsageException("there is no kubectl on the PATH"));
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Terminal again = rereadable(terminal, files);
      String namespace = namespace(arguments, kubectl);
      SnapshotScope scope = scope(arguments, namespace, named(files, words), again);
      Snapshot snapshot = Snapshot.take(kubectl, scope, folder.path(), Clock.systemUTC());
      Path file = folder.path().resolve("snapshot.json.gz");
      SnapshotFile.writeWhole(snapshot, file);
      return new Ordinal(again.withScratch(file))
          .run(inner(arguments, words, files, namespace, file));
    } catch (SnapshotException | IOException e) {
      terminal.err().println("ordinal: no snapshot was taken: " + e.getMessage());
      return ExitCode.UNREADABLE;
    }
  }

  private static String namespace(ParseResult arguments, Kubectl kubectl) throws IOException {
    Optional<String> named = Options.text(arguments, "--namespace");
    return named.isPresent() ? named.get() : kubectl.currentNamespace();
  }

  /** Standard input is read twice: for its namespaces, and by the command. */
  private static Terminal rereadable(Terminal terminal, List<String> files) throws IOException {
    if (!files.contains("-")) {
      return terminal;
    }
    return terminal.reading(new ByteArrayInputStream(terminal.in().readAllBytes()));
  }

  /** The files of -f, and those that stand among the other words. */
  private static List<String> named(List<String> files, List<String> words) {
    List<String> named = new ArrayList<>(files);
    for (String word : words.subList(1, words.size())) {
      if (!word.startsWith("-") && Files.exists(Path.of(word))) {
        named.add(word);
      }
    }
    return named;
  }

  private static SnapshotScope scope(
      ParseResult arguments, String namespace, List<String> files, Terminal terminal)
      throws IOException {
    Set<SnapshotKind> kinds = EnumSet.allOf(SnapshotKind.class);
    if (Options.has(arguments, "--all-namespaces")) {
      return new SnapshotScope(List.of(), kinds);
    }
    Set<String> namespaces = new TreeSet<>();
    Selection selection = Selection.of(arguments);
    ManifestReader.read(
        files,
        ReadOptions.standard().withStandardInput(terminal.in()),
        document -> {
          if (selection.takes(document)) {
            namespaces.add(document.map().map("metadata").text("namespace").orElse(namespace));
          }
        });
    if (namespaces.isEmpty()) {
      namespaces.add(namespace);
    }
    if (files.contains("-")) {
      terminal.in().reset();
    }
    return new SnapshotScope(List.copyOf(namespaces), kinds);
  }

  private static String[] inner(
      ParseResult arguments,
      List<String> words,
      List<String> files,
      String namespace,
      Path snapshot) {
    List<String> inner = new ArrayList<>(words);
    inner.add("--snapshot=" + snapshot);
    inner.add("--namespace=" + namespace);
    files.forEach(file -> inner.add("--filename=" + file));
    Options.text(arguments, "--selector").ifPresent(text -> inner.add("--selector=" + text));
    return inner.toArray(String[]::new);
  }
}
