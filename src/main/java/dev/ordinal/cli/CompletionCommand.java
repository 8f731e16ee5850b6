package dev.ordinal.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ordinal completion}: the script that lets a shell complete command lines. */
final class CompletionCommand implements Command {

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage()
        .description(
            "Prints the completion script of a shell: source <(ordinal completion) for bash and"
                + " zsh, ordinal completion fish | source for fish.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .type(String.class)
            .arity("0..1")
            .index("0")
            .description("bash (the default), zsh or fish.")
            .build());
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    String shell = arguments.matchedPositionalValue(0, "bash");
    String script =
        switch (shell) {
          case "bash", "zsh" -> AutoComplete.bash("ordinal", Ordinal.commandLine());
          case "fish" -> FishCompletion.of(Ordinal.commandLine().getCommandSpec());
          default -> throw new UsageException(shell + " is none of bash, zsh, fish");
        };
    terminal.out().print(script);
    return ExitCode.OK;
  }
}
