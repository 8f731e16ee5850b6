package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Few keys are looked through, many are hashed: both ways, and the step between them. */
  @Test
  void anyNumberOfKeysIsKeptInOrderAndFound() {
    MapNode map = MapNode.EMPTY;
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String key = "key-" + i;
      keys.add(key);
      map = map.with(key, ScalarNode.of(i)).with("key-0", ScalarNode.of("first"));
      assertEquals(keys, map.keys());
      assertEquals("first", map.text("key-0").orElseThrow());
      assertEquals(i > 0, map.get(key).equals(Optional.of(ScalarNode.of(i))), key);
      assertFalse(map.has("key"));
      assertEquals(map, map.toBuilder().build());
    }
    for (int i = 39; i > 0; i--) {
      map = map.without("key-" + i);
      assertEquals(keys.subList(0, i), map.keys());
      assertFalse(map.has("key-" + i));
      assertEquals("first", map.text("key-0").orElseThrow());
    }
  }
}
