package dev.ordinal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ordinal snapshot}: has kubectl list what the rules want, or prints how to. */
final class SnapshotCommand implements Command {

  private static final String DEFAULT_FILE = "snapshot.json.gz";

  @Override
  public String name() {
    return "snapshot";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage()
        .description(
            "Takes a snapshot of a cluster with the kubectl on the PATH: get and list only, and of Secrets"
                + " names and keys alone. Without a kubectl, prints the script that does it.")
        .sortOptions(false);
    spec.addOption(Flags.one("--context", "CONTEXT", "The context of the kubeconfig."));
    spec.addOption(Flags.one("--kubeconfig", "FILE", "The kubeconfig."));
    spec.addOption(
        OptionSpec.builder("--namespace", "-n")
            .paramLabel("NS")
            .type(String[].class)
            .arity("1")
            .description("Only this namespace; may be repeated. Default: the context's.")
            .build());
    spec.addOption(
        OptionSpec.builder("--all-namespaces", "-A")
            .type(boolean.class)
            .description("All namespaces.")
            .build());
    spec.addOption(
        Flags.one(
            "--out",
            "FILE",
            "Where it goes, - for standard output. Default: " + DEFAULT_FILE + "."));
    spec.addOption(Flags.flag("--no-secrets", "Do not ask for Secrets at all."));
    spec.addOption(Flags.flag("--print", "Print the script instead of running kubectl."));
    spec.addOption(Flags.flag("--rbac", "Print the roles that are needed."));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    List<String> connection = connection(arguments);
    Optional<Kubectl> kubectl = Kubectl.find(terminal.environment(), connection);
    String out = Options.text(arguments, "--out").orElse(DEFAULT_FILE);
    try {
      SnapshotScope scope = scope(arguments, kubectl);
      if (Options.has(arguments, "--rbac")) {
        terminal.out().print(SnapshotRole.of(scope));
        return ExitCode.OK;
      }
      if (Options.has(arguments, "--print")) {
        terminal.out().print(SnapshotScript.of(scope, connection, out));
        return ExitCode.OK;
      }
      if (kubectl.isEmpty()) {
        terminal.out().print(SnapshotScript.of(scope, connection, out));
        terminal
            .err()
            .println("ordinal: no kubectl on the PATH; run what was printed where there is one");
        return ExitCode.INPUT_MISSING;
      }
      Snapshot snapshot = take(kubectl.get(), scope, out, terminal);
      terminal.err().println(summary(snapshot, out));
      return ExitCode.OK;
    } catch (SnapshotException | IOException e) {
      terminal.err().println("ordinal: no snapshot was taken: " + e.getMessage());
      return ExitCode.UNREADABLE;
    }
  }

  /** The arguments of kubectl that say which cluster. */
  static List<String> connection(ParseResult arguments) {
    List<String> connection = new ArrayList<>();
    Options.text(arguments, "--context").ifPresent(value -> connection.add("--context=" + value));
    Options.text(arguments, "--kubeconfig")
        .ifPresent(value -> connection.add("--kubeconfig=" + value));
    return connection;
  }

  private static SnapshotScope scope(ParseResult arguments, Optional<Kubectl> kubectl)
      throws IOException {
    List<String> namespaces = Options.texts(arguments, "--namespace");
    boolean all = Options.has(arguments, "--all-namespaces");
    if (all && !namespaces.isEmpty()) {
      throw new UsageException("-n and -A contradict each other");
    }
    Set<SnapshotKind> kinds = EnumSet.allOf(SnapshotKind.class);
    if (Options.has(arguments, "--no-secrets")) {
      kinds.remove(SnapshotKind.SECRET);
    }
    if (!all && namespaces.isEmpty()) {
      namespaces = List.of(kubectl.isPresent() ? kubectl.get().currentNamespace() : "default");
    }
    return new SnapshotScope(all ? List.of() : namespaces, kinds);
  }

  private static Snapshot take(Kubectl kubectl, SnapshotScope scope, String out, Terminal terminal)
      throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Snapshot snapshot = Snapshot.take(kubectl, scope, folder.path(), Clock.systemUTC());
      if (out.equals("-")) {
        SnapshotFile.write(snapshot, terminal.out());
      } else {
        SnapshotFile.writeWhole(snapshot, Path.of(out).toAbsolutePath());
      }
      return snapshot;
    }
  }

  /** What the snapshot is worth, in a line or two. */
  static String summary(Snapshot snapshot, String out) {
    StringBuilder text = new StringBuilder("Snapshot of ");
    text.append(
        snapshot.scope().allNamespaces()
            ? "all namespaces"
            : "namespace " + String.join(", ", snapshot.scope().namespaces()));
    snapshot.version().ifPresent(version -> text.append(", Kubernetes ").append(version));
    text.append(", lists taken one after another from ").append(snapshot.begun());
    text.append(" to ").append(snapshot.ended());
    if (!out.equals("-")) {
      text.append(": ").append(out);
    }
    if (!snapshot.refused().isEmpty()) {
      text.append("\nNot allowed to list, so what needs them is not evaluated: ");
      text.append(
          snapshot.refused().keySet().stream()
              .map(kind -> refused(kind, snapshot.refusedIn(kind)))
              .collect(Collectors.joining(", ")));
      text.append(" ('ordinal snapshot --rbac' prints the roles)");
    }
    return text.toString();
  }

  private static String refused(SnapshotKind kind, Set<String> namespaces) {
    String where = namespaces.isEmpty() ? "" : " in " + String.join(" and ", namespaces);
    return kind.resource() + where;
  }
}
