package dev.ordinal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program without its process: takes arguments, gives an exit code, never throws. */
public final class Ordinal {

  private static final List<Command> COMMANDS =
      List.of(
          new LintCommand(),
          new PlanCommand(),
          new ReportCommand(),
          new ResolveCommand(),
          new RulesCommand(),
          new SnapshotCommand(),
          new KubectlCommand(),
          new CompletionCommand());

  private final Terminal terminal;

  public Ordinal(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Carries out one command line. */
  public ExitCode run(String... arguments) {
    List<Command> asked = asked(arguments);
    CommandLine line = commandLine(asked);
    try {
      checkCommand(arguments);
      ParseResult parsed = line.parseArgs(arguments);
      return helpAsked(parsed) ? help(parsed) : dispatch(parsed);
    } catch (ConfigurationException e) {
      terminal.err().println(e.getMessage());
      return ExitCode.USAGE;
    } catch (ParameterException | UsageException e) {
      terminal.err().println("ordinal: " + e.getMessage());
      String command = asked.size() == 1 ? " " + asked.get(0).name() : "";
      terminal.err().println("Try 'ordinal" + command + " --help'.");
      return ExitCode.USAGE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return internalError(e);
    }
  }

  private static void checkCommand(String... arguments) {
    boolean option = arguments.length > 0 && arguments[0].startsWith("-");
    if (option || asked(arguments).size() == 1) {
      return;
    }
    List<String> names =
        COMMANDS.stream()
            .filter(command -> !command.spec().usageMessage().hidden())
            .map(Command::name)
            .toList();
    String problem =
        arguments.length == 0 ? "a command is missing" : "there is no command " + arguments[0];
    throw new UsageException(problem + "; the commands are " + String.join(", ", names));
  }

  private ExitCode internalError(Throwable error) {
    terminal.err().println("ordinal: internal error: " + error);
    if (terminal.environment().containsKey("ORDINAL_DEBUG")) {
      error.printStackTrace(terminal.err());
    } else {
      terminal
          .err()
          .println("This is a defect of Ordinal. Set ORDINAL_DEBUG=1 to see where it happened.");
    }
    return ExitCode.INTERNAL;
  }

  private ExitCode dispatch(ParseResult parsed) {
    if (!parsed.hasSubcommand()) {
      throw new UsageException("a command is missing");
    }
    ParseResult arguments = parsed.subcommand();
    for (Command command : COMMANDS) {
      if (command.name().equals(arguments.commandSpec().name())) {
        return command.run(arguments, terminal);
      }
    }
    throw new IllegalStateException(arguments.commandSpec().name());
  }

  /** The command that the first argument names; all of them if it names none. */
  private static List<Command> asked(String... arguments) {
    for (Command command : COMMANDS) {
      if (arguments.length > 0 && command.name().equals(arguments[0])) {
        return List.of(command);
      }
    }
    return COMMANDS;
  }

  /** Understands the command lines of all commands. */
  static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  /** Understands those of some commands: each that is described costs start-up time. */
  private static CommandLine commandLine(List<Command> commands) {
    CommandSpec root = CommandSpec.create().name("ordinal");
    root.usageMessage()
        .description("Tells what Kubernetes StatefulSets will do before they do it.")
        .footer(
            "",
            "Exit codes: 0 nothing at or above --fail-on; 1 violations; 2 changes"
                + " (--detailed-exitcode); 4 not reached or refused; 64 usage;"
                + " 65 unreadable input; 66 input missing; 70 internal error.");
    root.addOption(Flags.help());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version.")
            .build());
    root.version("ordinal " + Version.current().number());
    for (Command command : commands) {
      root.addSubcommand(command.name(), command.spec().addOption(Flags.help()));
    }
    return new CommandLine(root)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
  }

  private static boolean helpAsked(ParseResult parsed) {
    return parsed.isUsageHelpRequested()
        || parsed.isVersionHelpRequested()
        || parsed.hasSubcommand() && helpAsked(parsed.subcommand());
  }

  private ExitCode help(ParseResult parsed) {
    ParseResult asked = parsed;
    while (asked.hasSubcommand()) {
      asked = asked.subcommand();
    }
    PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
    CommandLine line = asked.commandSpec().commandLine();
    if (parsed.isVersionHelpRequested()) {
      line.printVersionHelp(out);
    } else {
      line.usage(out);
    }
    out.flush();
    return ExitCode.OK;
  }
}
