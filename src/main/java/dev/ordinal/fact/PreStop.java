package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.List;

/**
 * What a container does before it is stopped; it counts against the grace period.
 *
 * @param path its path in the object
 * @param command of an exec hook; empty for others
 * @param sleepSeconds how long it certainly sleeps: by the sleep action, or by a {@code sleep} that
 *     is its command; 0 if that cannot be told
 */
public record PreStop(String path, List<String> command, long sleepSeconds) {

  /** The hook of a container; null if there is none. */
  static PreStop from(MapNode container, String containerPath) {
    MapNode lifecycle = container.map("lifecycle");
    if (!(lifecycle.get("preStop").orElse(null) instanceof MapNode hook)) {
      return null;
    }
    List<String> command = Metadata.strings(hook.map("exec").list("command"));
    long sleep = Metadata.longNumber(hook.map("sleep"), "seconds", 0);
    return new PreStop(
        containerPath + ".lifecycle.preStop", command, sleep > 0 ? sleep : sleepOf(command));
  }

  /** The longest {@code sleep N} among the words of a command, through a shell or not. */
  private static long sleepOf(List<String> command) {
    String[] words = String.join(" ", command).split("[\\s;&|]+");
    long longest = 0;
    for (int i = 0; i + 1 < words.length; i++) {
      if (words[i].equals("sleep") || words[i].endsWith("/sleep")) {
        longest = Math.max(longest, seconds(words[i + 1]));
      }
    }
    return longest;
  }

  private static long seconds(String word) {
    int end = 0;
    while (end < word.length() && Character.isDigit(word.charAt(end))) {
      end++;
    }
    if (end == 0 || end > 9) {
      return 0;
    }
    long number = Long.parseLong(word.substring(0, end));
    return switch (word.substring(end)) {
      case "", "s" -> number;
      case "m" -> number * 60;
      default -> 0;
    };
  }
}
