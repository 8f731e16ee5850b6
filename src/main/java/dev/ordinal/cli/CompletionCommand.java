package dev.ordinal.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ordinal completion}: the script that lets bash and zsh complete command lines. */
final class CompletionCommand implements Command {

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage()
        .description("Prints the completion script for bash and zsh: source <(ordinal completion)");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    terminal.out().print(AutoComplete.bash("ordinal", Ordinal.commandLine()));
    return ExitCode.OK;
  }
}
