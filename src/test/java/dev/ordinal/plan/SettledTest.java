package dev.ordinal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.fact.LiveSet;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.rule.RuleBase;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        if (Settled.isSettled(set, namespace, pack.release(), pack.now())) {
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

  /** A revision that another version has written has other bytes, which some versions mind. */
  @ParameterizedTest
  @ValueSource(strings = {"1.33.13", "1.37.2"})
  void anotherVersionLeavesAloneWhatCountsAsSettledThen(String text) throws IOException {
    KubeVersion version = KubeVersion.parse(text).orElseThrow();
    Release release = Release.of(version, FeatureGates.of(version));
    Planner planner = new Planner(release, RuleBase.of("controller", "world")::conclude);
    for (Path folder : ConformanceTest.packs()) {
      ControllerPack pack = new ControllerPack(folder);
      Cluster cluster = pack.cluster();
      Map<String, NamespaceObjects> objects = NamespaceObjects.of(cluster);
      List<LiveSet> settled = new ArrayList<>();
      for (LiveSet set : cluster.sets()) {
        NamespaceObjects namespace = objects.getOrDefault(set.namespace(), new NamespaceObjects());
        if (Settled.isSettled(set, namespace, release, pack.now())) {
          settled.add(set);
        }
      }
      PlanOptions options =
          new PlanOptions(pack.now(), OptionalInt.of(1), List.of(), PlanOptions::allButOne);
      for (SetRun run : planner.run(cluster, settled, options)) {
        if (settled.stream().anyMatch(set -> set.uid().equals(run.set().uid()))) {
          assertEquals(List.of(), run.rounds(), pack.name() + " " + run.set().namespace());
        }
      }
    }
  }
}
