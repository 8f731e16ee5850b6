package dev.ordinal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.fact.LiveSet;
import dev.ordinal.manifest.MapNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken for settled without a simulation, the recorded controllers left alone too. */
class SettledTest {

  @Test
  void theControllerDidNothingToWhatCountsAsSettled() throws IOException {
    int settled = 0;
    for (Path folder : ConformanceTest.packs()) {
      ControllerPack pack = new ControllerPack(folder);
      if (pack.isRollout()) {
        continue;
      }
      Cluster cluster = pack.cluster();
      Map<String, NamespaceObjects> objects = NamespaceObjects.of(cluster);
      Map<String, MapNode> expected = pack.expected();
      for (LiveSet set : cluster.sets()) {
        NamespaceObjects namespace = objects.getOrDefault(set.namespace(), new NamespaceObjects());
        if (Settled.isSettled(set, namespace, pack.now())) {
          settled++;
          MapNode recorded = expected.get(set.namespace() + "/" + set.name());
          assertEquals(0, recorded.list("rounds").size(), set.namespace());
          assertEquals(
              RunText.status(recorded.map("status")),
              RunText.status(RunText.tree(set.status())),
              set.namespace());
        }
      }
    }
    assertTrue(settled > 10, "only " + settled + " sets count as settled");
  }
}
