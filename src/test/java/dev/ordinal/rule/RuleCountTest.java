package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The rule compiler finds nothing and says nothing when its folder is wrong; so rules are counted.
 */
class RuleCountTest {

  @Test
  void everyRuleFileWasCompiled() {
    Set<String> written = new TreeSet<>();
    for (RuleFile file : RuleFile.below("")) {
      for (String name : file.ruleNames()) {
        written.add(file.folder() + "/" + name);
      }
    }
    Set<String> compiled = new TreeSet<>();
    Catalogue.of(RuleBase.of(""))
        .cards()
        .forEach(card -> compiled.add(card.folder() + "/" + card.id()));
    assertEquals(written, compiled);
  }
}
