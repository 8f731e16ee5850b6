package dev.ordinal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.Place;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A violation keeps its words, but for secrets. */
class SensitiveTest {

  private static final Place PLACE = new Place(Situations.WEB, "spec", "web.yaml", 1, 1);

  @Test
  void everyTextOfAViolationIsCleared() {
    Violation violation =
        new Violation("rule", PLACE, "set db uses hunter2 and \"db\"")
            .with(PLACE, "also hunter2")
            .fixedBy("spec", "\"hunter2\"");
    Violation hidden = Sensitive.of(Set.of("hunter2", "db")).hide(violation);
    assertEquals("set db uses (sensitive) and \"(sensitive)\"", hidden.message());
    assertEquals("also (sensitive)", hidden.related().get(0).message());
    assertEquals("\"(sensitive)\"", hidden.edit().value());
    assertSame(violation, Sensitive.of(List.of()).hide(violation));
  }
}
