package dev.ordinal.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for fish: a line a command, a line an option of it. */
final class FishCompletion {

  private final StringBuilder script = new StringBuilder();

  private FishCompletion() {}

  /** The script for a program and its commands. */
  static String of(CommandSpec program) {
    FishCompletion fish = new FishCompletion();
    program
        .subcommands()
        .forEach(
            (name, command) -> {
              if (!command.getCommandSpec().usageMessage().hidden()) {
                fish.command(program.name(), name, command.getCommandSpec());
              }
            });
    return fish.script.toString();
  }

  private void command(String program, String name, CommandSpec command) {
    line(program, "__fish_use_subcommand")
        .append(" -a ")
        .append(name)
        .append(description(command.usageMessage().description()));
    for (OptionSpec option : command.options()) {
      line(program, "__fish_seen_subcommand_from " + name);
      for (String each : option.names()) {
        script.append(
            each.startsWith("--") ? " -l " + each.substring(2) : " -s " + each.substring(1));
      }
      script.append(option.arity().max() > 0 ? " -r" : "");
      script.append(description(option.description()));
    }
  }

  private StringBuilder line(String program, String condition) {
    return script
        .append("complete -c ")
        .append(program)
        .append(" -n '")
        .append(condition)
        .append("'");
  }

  private static String description(String... words) {
    String text = String.join(" ", words).replace("\\", "\\\\").replace("'", "\\'");
    return " -d '" + text + "'\n";
  }
}
