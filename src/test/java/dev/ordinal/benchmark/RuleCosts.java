package dev.ordinal.benchmark;

import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Knowledge;
import dev.ordinal.manifest.ManifestReader;
import dev.ordinal.manifest.ReadOptions;
import dev.ordinal.plan.BehaviourTable;
import dev.ordinal.rule.RuleCost;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.ApiTables;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each rule costs over a folder of manifests, as a table. */
final class RuleCosts {

  /** Of the whole lint; a rule above it needs a reason. */
  private static final double MOST = 0.05;

  private RuleCosts() {}

  /**
   * Prints a row for each rule.
   *
   * @param lint the processor time in seconds of linting the same manifests, reading and all
   */
  static void print(Path manifests, double lint) {
    List<Object> facts = facts(manifests);
    // First, so that everything is compiled before single rules are measured.
    double all = RuleCost.ofAll(facts);
    List<RuleCost> costs = RuleCost.of(facts);
    System.out.printf(
        "%n%d rules take %.2f s of processor time together; alone, and of the whole lint:%n",
        costs.size(), all);
    for (RuleCost cost : costs) {
      double share = cost.seconds() / lint;
      System.out.printf(
          "%-50s %7.1f ms %5.1f %%%s%n",
          cost.rule(), cost.seconds() * 1e3, 100 * share, share > MOST ? "  above 5 %" : "");
    }
  }

  private static List<Object> facts(Path manifests) {
    KubeVersion version = new KubeVersion(1, ApiTables.NEWEST_MINOR, KubeVersion.NEWEST_PATCH);
    FeatureGates gates = FeatureGates.of(version, Map.of());
    ApiServer server = ApiServer.of(version, gates, "default");
    List<Object> facts = new ArrayList<>();
    ManifestReader.read(
        List.of(manifests.toString()),
        ReadOptions.standard(),
        document -> Facts.of(server.create(document)),
        facts::addAll);
    facts.addAll(Knowledge.ofManifests(facts, false));
    facts.add(BehaviourTable.of(version, gates));
    return facts;
  }
}
