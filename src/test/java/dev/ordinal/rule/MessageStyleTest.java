package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How messages read, over the expected files of all fixtures. */
class MessageStyleTest {

  private static final Pattern LINE = Pattern.compile("(?:  )?(\\d+):(\\d+) ([^ ]*): (.*)");
  private static final Pattern BANNED_WORD =
      Pattern.compile("(?i)\\b(invalid|please|illegal|bad|wrong|should|must|null)\\b");

  @Test
  void messagesFollowTheStyle() {
    List<String> faults = new ArrayList<>();
    int messages = 0;
    for (Fixture fixture : Fixture.all()) {
      if (!fixture.mustPass() && !speaksForTheServer(fixture)) {
        String text = Fixture.read(fixture.expected());
        messages += (int) text.lines().count();
        faultsOf(text).forEach(fault -> faults.add(fixture.path() + ": " + fault));
      }
    }
    assertFalse(messages == 0, "no messages");
    assertEquals(List.of(), faults);
  }

  /** A refusal is said in the API server's own words, which people search for. */
  private static boolean speaksForTheServer(Fixture fixture) {
    return fixture.rule().startsWith("api-")
        || fixture.rule().equals("podtemplate-invalid-but-accepted");
  }

  static List<String> faultsOf(String expected) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String line : expected.lines().toList()) {
      var match = LINE.matcher(line);
      if (!match.matches()) {
        faults.add("no place and message: " + line);
        continue;
      }
      String message = match.group(4);
      if (match.group(1).equals("0")) {
        faults.add("no line: " + line);
      }
      if (message.endsWith(".") || message.contains("  ") || message.isBlank()) {
        faults.add("full stop, blanks or nothing: " + line);
      }
      if (BANNED_WORD.matcher(message.replaceAll("\"[^\"]*\"", "")).find()) {
        faults.add("say what was found and what it collides with: " + line);
      }
      if (!line.startsWith("  ") && !seen.add(line)) {
        faults.add("said twice: " + line);
      }
    }
    return faults;
  }

  @Test
  void theGateSeesEachFault() {
    assertEquals(List.of(), faultsOf("1:2 spec.a: Service db has a cluster IP\n"));
    assertEquals(1, faultsOf("1:2 spec.a: Service db is invalid\n").size());
    assertEquals(1, faultsOf("1:2 spec.a: Service db is there.\n").size());
    assertEquals(1, faultsOf("0:0 spec.a: Service db is there\n").size());
    assertEquals(1, faultsOf("1:2 a: x\n1:2 a: x\n").size());
    assertEquals(1, faultsOf("no place\n").size());
  }
}
