package dev.ordinal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.conclusion.Change;
import dev.ordinal.fact.Effect;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Origin;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.rule.RuleBase;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Plans of a manifest over a set that an earlier plan has brought up. */
class PlannerTest {

  private static final Rules RULES = RuleBase.of("controller", "world", "change")::conclude;

  private static final String SET =
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: web, namespace: shop}
      spec:
        replicas: 3
        serviceName: web
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: c, image: "nginx:1"}]
      """;

  private final KubeVersion version = KubeVersion.parse("1.34.2").orElseThrow();
  private final Release release = Release.of(version, FeatureGates.of(version));

  @Test
  void aFirstInstallMakesOnePodInEachSync() {
    PlannedSet set = plan(Optional.empty(), SET).get(0);
    assertEquals(Outcome.CONVERGES, set.outcome());
    assertEquals(
        List.of(
            "create ControllerRevision",
            "create Pod web-0",
            "create Pod web-1",
            "create Pod web-2"),
        actions(set));
  }

  @Test
  void anotherImageRestartsPods() {
    LiveSet live = installed();
    PlannedSet set = plan(Optional.of(live), SET.replace("nginx:1", "nginx:2")).get(0);
    Change change = set.changes().get(0);
    assertEquals("spec.template.spec.containers[0].image", change.path());
    assertEquals(Optional.of(ScalarNode.of("nginx:1")), change.before());
    assertEquals(Optional.of(ScalarNode.of("nginx:2")), change.after());
    assertEquals(Effect.RESTARTS_PODS, change.effect());
  }

  @Test
  void anImmutableFieldIsRefusedAndOthersAreNot() {
    LiveSet live = installed();
    String wanted = SET.replace("serviceName: web", "serviceName: db").replace(": 3", ": 4");
    PlannedSet set = plan(Optional.of(live), wanted).get(0);
    assertEquals(Outcome.REJECTED, set.outcome());
    assertEquals(
        List.of("spec.replicas inPlace", "spec.serviceName refused"),
        set.changes().stream().map(c -> c.path() + " " + c.effect().word()).toList());
    assertTrue(set.rejections().get(0).message().contains("forbidden"));
  }

  /** The set as it is stored, and settled. */
  private LiveSet installed() {
    Document document = Documents.parse(SET, "web.yaml").documents().get(0);
    DesiredSet desired =
        DesiredSet.of(release.api().create(document), Optional.empty(), origin(document), RULES);
    return new Planner(release, RULES)
        .run(Cluster.EMPTY, List.of(desired.stored().orElseThrow()), options())
        .get(0)
        .set();
  }

  private static Origin origin(Document document) {
    ObjectRef ref = new ObjectRef("apps/v1", "StatefulSet", "shop", "web");
    return new Origin(ref, "web.yaml", 0, false, document.map());
  }

  private static PlanOptions options() {
    return new PlanOptions(Instant.EPOCH, OptionalInt.empty(), List.of(), PlanOptions::allButOne);
  }

  private List<PlannedSet> plan(Optional<LiveSet> live, String manifest) {
    Document document = Documents.parse(manifest, "web.yaml").documents().get(0);
    DesiredSet desired =
        DesiredSet.of(
            live.map(set -> release.api().update(set.object(), document))
                .orElseGet(() -> release.api().create(document)),
            live,
            origin(document),
            RULES);
    Cluster cluster =
        new Cluster(
            live.map(List::of).orElse(List.of()), List.of(), List.of(), List.of(), List.of());
    return new Planner(release, RULES).plan(cluster, List.of(desired), options());
  }

  private static List<String> actions(PlannedSet set) {
    return set.rounds().stream()
        .flatMap(round -> round.actions().stream())
        .map(
            action ->
                action.verb()
                    + " "
                    + action.kind()
                    + (action.kind().equals("Pod") ? " " + action.name() : ""))
        .toList();
  }
}
