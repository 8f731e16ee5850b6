package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NodeTest {

  @Test
  void equalityIgnoresOrderAndPlaceButNotKind() {
    MapNode one =
        MapNode.builder(new Position(1, 1))
            .put("a", ScalarNode.of(1))
            .put("b", ScalarNode.of("x"))
            .build();
    MapNode other =
        MapNode.builder(new Position(9, 3))
            .put("b", ScalarNode.of("x"))
            .put("a", ScalarNode.of(1))
            .build();
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertNotEquals(one, other.with("a", ScalarNode.of("1")));
  }
}
