package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of the input changes nothing. */
class ShuffleTest {

  @Test
  void anyOrderOfFactsGivesTheSameViolations() {
    Linter linter = Linter.ofSnapshots();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (Fixture fixture : Fixture.all()) {
      List<Object> facts = fixture.facts();
      String before = linter.judge(facts).violations().toString();
      List<Object> shuffled = new ArrayList<>(facts);
      Collections.shuffle(shuffled, random);
      String after = linter.judge(shuffled).violations().toString();
      assertEquals(before, after, fixture.path() + " with seed " + seed);
    }
  }
}
