package dev.ordinal.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the program. */
interface Command {

  /** The word that starts it. */
  String name();

  /** What can stand behind the word; built only when help or this command is asked for. */
  CommandSpec spec();

  /**
   * Carries it out.
   *
   * @throws UsageException if the arguments contradict each other
   */
  ExitCode run(ParseResult arguments, Terminal terminal);
}
