package dev.ordinal.cli;

import dev.ordinal.rule.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several command lines in one process, so that a start-up archive holds what each of them
 * loads.
 */
public final class Rehearsal {

  private static final String FOLDER = "FOLDER/";

  private Rehearsal() {}

  /**
   * Runs the lines of the file {@code commands}.
   *
   * @param arguments the folder of that file, which also stands for the word FOLDER in it
   */
  public static void main(String[] arguments) throws IOException {
    // Which rules a command loads depends on its input; the archive is to hold those of every
    // input.
    RuleBase.ofWhole("");
    Path folder = Path.of(arguments[0]);
    for (String line : Files.readAllLines(folder.resolve("commands"))) {
      List<String> words = new ArrayList<>();
      for (String word : line.split(" ")) {
        words.add(word.replace(FOLDER, folder + "/"));
      }
      Main.run(words.toArray(String[]::new));
    }
    // Which rules a command loads depends on its input; the archive is to hold those of every
    // input.
    RuleBase.ofWhole("");
  }
}
