package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * With property reactivity, Drools 10.2.0 loses an update of a fact below a {@code not}: two masked
 * updates before the network is evaluated, the second of a field that the join does not read. Our
 * rules are safe twice over: the compiler's switch is off, and no rule changes a fact.
 */
class NotUpdateTest {

  @Test
  void propertyReactivityIsOff() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<drools.propertySpecific>DISABLED</drools.propertySpecific>"));
  }

  @Test
  void noRuleChangesAFact() {
    for (RuleFile file : RuleFile.below("")) {
      assertFalse(file.then().matches("(?s).*\\b(modify|update)\\s*[({].*"), file.id());
    }
  }
}
