package dev.ordinal.rule;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;
import static org.drools.model.PatternDSL.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate2;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * With property reactivity, Drools 10.2.0 loses an update of a fact below a {@code not}: two masked
 * updates before the network is evaluated, the second of a field that the join does not read. Our
 * rules are safe twice over: the compiler's switch is off, and no rule changes a fact.
 */
class NotUpdateTest {

  /** What the set wants. */
  public record Wanted(String revision) {}

  /** A fact that changes, as none of ours does. */
  public static final class ChangingPod {
    private String revision = "old";
    private String state = "running";

    public String getRevision() {
      return revision;
    }

    public String getState() {
      return state;
    }
  }

  /** If this fails, Drools is repaired, and the other tests may go. */
  @Test
  void theEngineLosesTheUpdateWhereAPatternReactsToOnePropertyOnly() {
    assertEquals(0, firings(true));
  }

  @Test
  void theEngineSeesTheUpdateWhereAPatternReactsToAllAsOursDo() {
    assertEquals(1, firings(false));
  }

  /** How often a rule fires that asks for no outdated Pod, once the only Pod is updated. */
  private static int firings(boolean toOneProperty) {
    int[] fired = new int[1];
    Variable<Wanted> wanted = declarationOf(Wanted.class);
    Variable<ChangingPod> pod = declarationOf(ChangingPod.class);
    Predicate2<ChangingPod, Wanted> outdated = (p, w) -> !p.getRevision().equals(w.revision());
    PatternDef<ChangingPod> pattern =
        toOneProperty
            ? pattern(pod).expr("outdated", wanted, outdated, reactOn("revision"))
            : pattern(pod).expr("outdated", wanted, outdated);
    ModelImpl model =
        new ModelImpl()
            .addRule(
                rule("none outdated")
                    .build(pattern(wanted), not(pattern), execute(() -> fired[0]++)));
    KieSession session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
    session.insert(new Wanted("new"));
    ChangingPod changing = new ChangingPod();
    FactHandle handle = session.insert(changing);
    session.fireAllRules();
    changing.revision = "new";
    session.update(handle, changing, "revision");
    changing.state = "pending";
    session.update(handle, changing, "state");
    session.fireAllRules();
    session.dispose();
    return fired[0];
  }

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
