package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets that only a person frees: the plan says why, and what frees them, the safest first. */
class BlockedPlansTest {

  @Test
  void aPodOnALostNodeIsNotReplaced() {
    JsonNode set = plan("--snapshot", "fixtures/lost-node/snapshot.json");
    assertEquals("blocked", set.get("outcome").asString());
    assertEquals(0, set.get("rounds").size());
    assertEquals(
        List.of(
            "bring-node-back", "delete-lost-node", "taint-node-out-of-service", "force-delete-pod"),
        rules(set));
    says(set, "since 2026-11-24T00:10:27Z", "could write one volume", "Terminating", "Unknown");
  }

  @Test
  void aRevertDoesNotReachABrokenPodOfAnOrderedSet() {
    String folder = "fixtures/plans/broken-revert-ordered/";
    JsonNode set = plan("-f", folder + "desired.yaml", "--snapshot", folder + "snapshot.json");
    assertEquals("blocked", set.get("outcome").asString());
    assertEquals(List.of("delete-stuck-pod"), rules(set));
    says(set, "ImagePullBackOff", "only after somebody deletes it");
  }

  private static JsonNode plan(String... arguments) {
    List<String> all = new ArrayList<>(List.of("plan", "-o", "json"));
    all.addAll(List.of(arguments));
    return JsonMapper.shared().readTree(InProcess.run(all).out()).get("sets").get(0);
  }

  private static List<String> rules(JsonNode set) {
    return set.get("tasks").valueStream().map(task -> task.get("rule").asString()).toList();
  }

  private static void says(JsonNode set, String... words) {
    String reasons = set.get("waits").get(0).get("because").toString();
    for (String word : words) {
      assertTrue(reasons.contains(word), word + " is not in " + reasons);
    }
  }
}
