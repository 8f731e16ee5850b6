package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The script for fish names all that the command line understands, and nothing hidden. */
class FishCompletionTest {

  @Test
  void everyCommandAndOptionHasALine() {
    List<String> lines = InProcess.run(List.of("completion", "fish")).out().lines().toList();
    int expected = 0;
    for (CommandLine command : Ordinal.commandLine().getSubcommands().values()) {
      boolean hidden = command.getCommandSpec().usageMessage().hidden();
      String name = command.getCommandName();
      expected += hidden ? 0 : 1 + command.getCommandSpec().options().size();
      assertEquals(!hidden, lines.stream().anyMatch(line -> line.contains(" -a " + name + " ")));
    }
    assertEquals(expected, lines.size());
    for (String line : lines) {
      assertTrue(
          line.matches("complete -c ordinal -n '[^']+'( -[asl] [a-zA-Z-]+| -r)+ -d '.+'"), line);
    }
  }
}
