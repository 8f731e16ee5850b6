package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.rule.Catalogue;
import dev.ordinal.rule.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules that judge plans: each has a plan that breaks it, and one that does not. */
class ForeseenTest {

  private static final String UNREADY = "fixtures/foreseen/web-0-unready/";
  private static final String BARE = "fixtures/foreseen/web-0-unready-bare-strategy/";
  private static final String PARALLEL = "fixtures/foreseen/web-0-unready-parallel/";
  private static final String REVERT = "fixtures/plans/broken-revert-ordered/";
  private static final String CONDEMNED = "fixtures/plans/scale-down-unready-lower-condemned/";
  private static final String HEALTHY = "fixtures/plans/update-ordered/";

  @Test
  void eachRuleSpeaksInItsSituationAndInNoOther() {
    Map<String, List<String>> found = new TreeMap<>();
    found.put("revert", judged(REVERT));
    found.put("condemned", judged(CONDEMNED));
    found.put("unready", judged(UNREADY));
    found.put("unready of a bare strategy", judged(BARE));
    found.put("parallel", judged(PARALLEL));
    found.put("healthy", judged(HEALTHY));
    found.put("healthy scaled", judged("fixtures/plans/scale-down-ordered/"));
    found.put("unready scaled", scaled());
    found.put("deleted", deleted("update-ordered"));
    found.put("deleted with claims", deleted("retention-dd-scale-down"));
    assertEquals(
        Map.of(
            "deleted", List.of("delete-not-ordered in 1"),
            "deleted with claims", List.of("delete-not-ordered in 1", "deletion-loses-claims in 1"),
            "revert", List.of("rollback-does-not-heal-pods in 1"),
            "condemned", List.of("condemned-pod-above-unready in 1"),
            "unready", List.of("update-blocked-by-unready-replica in 1"),
            "unready of a bare strategy", List.of("update-blocked-by-unready-replica in 1"),
            "parallel", List.of("parallel-update-ignores-unready in 1"),
            "healthy", List.of(),
            "healthy scaled", List.of(),
            "unready scaled", List.of("scale-down-blocked-by-unready in 1")),
        found);
    Set<String> spoke = new TreeSet<>();
    found.values().forEach(all -> all.forEach(one -> spoke.add(one.split(" ")[0])));
    assertEquals(rules(), spoke);
  }

  @Test
  void whatAChangeDoesNamesTheRoundInWhichItDoes() throws IOException {
    List<String> silent = new ArrayList<>();
    int cases = 0;
    for (RuleCard card : Catalogue.of(RuleBase.of("policy")).cards()) {
      Path folder = Path.of("fixtures/rules", card.id());
      if (card.phase().isPresent() && Files.isDirectory(folder)) {
        for (Path old : olds(folder)) {
          cases++;
          if (!plannedRounds(old, card.id())) {
            silent.add(old.toString());
          }
        }
      }
    }
    assertEquals(List.of(), silent);
    assertTrue(cases > 5, cases + " cases");
  }

  @Test
  void whatAFailedUpdateLeftBehindIsSaidOnceAndStaysAfterTheNextUpdate() {
    String snapshot = REVERT + "snapshot.json";
    assertEquals(
        List.of("rollout-stuck-needs-pod-delete"),
        serious("-f", "fixtures/foreseen/failed-update/desired.yaml", "--snapshot", snapshot));
    assertEquals(
        List.of("rollout-stuck-needs-pod-delete"),
        serious("--snapshot", "fixtures/foreseen/rollout-under-way/snapshot.json"));
    assertEquals(
        List.of("rollback-does-not-heal-pods"),
        serious("-f", REVERT + "desired.yaml", "--snapshot", snapshot));
  }

  @Test
  void aPlanSaysWhatAnOrphanARenamedSetAndAChangedConfigurationMean() {
    assertTrue(
        serious("--delete", "shop/db=orphan", "--snapshot", situation("orphaned-beside-deployment"))
            .contains("orphan-delete-shared-selector"));
    assertFalse(
        serious("--delete", "shop/db", "--snapshot", situation("orphaned-beside-deployment"))
            .contains("orphan-delete-shared-selector"));
    String renamed = "fixtures/foreseen/renamed-and-pruned/desired.yaml";
    assertTrue(
        serious("-f", renamed, "--prune", "--snapshot", situation("renamed-and-pruned"))
            .contains("rename-strands-pvcs"));
    assertFalse(
        serious("-f", renamed, "--snapshot", situation("renamed-and-pruned"))
            .contains("rename-strands-pvcs"));
    String configured = "fixtures/foreseen/configuration-changes/desired.yaml";
    assertTrue(
        serious("-f", configured, "--snapshot", situation("configuration-changes"))
            .contains("config-change-no-rollout"));
  }

  private static String situation(String name) {
    return "fixtures/foreseen/" + name + "/snapshot.yaml";
  }

  private static List<String> serious(String... options) {
    List<String> plan = new ArrayList<>(List.of("plan", "-o", "json"));
    plan.addAll(List.of(options));
    List<String> serious = new ArrayList<>();
    for (JsonNode violation :
        JsonMapper.shared().readTree(InProcess.run(plan).out()).get("violations")) {
      if (!violation.get("severity").asString().equals("low")) {
        serious.add(violation.get("rule").asString());
      }
    }
    return serious;
  }

  private static List<Path> olds(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("fail-.*[.]old[.]yaml"))
          .sorted()
          .toList();
    }
  }

  private static boolean plannedRounds(Path old, String rule) {
    String desired = old.toString().replace(".old.yaml", ".yaml");
    List<String> plan = List.of("plan", "-o", "json", "-f", desired, "--against", old.toString());
    for (JsonNode violation :
        JsonMapper.shared().readTree(InProcess.run(plan).out()).get("violations")) {
      if (violation.get("rule").asString().equals(rule)) {
        return violation.has("round");
      }
    }
    return false;
  }

  private static Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    for (RuleCard card : Catalogue.of(RuleBase.ofPlans()).cards()) {
      rules.add(card.id());
    }
    return rules;
  }

  private static List<String> judged(String folder) {
    return judged("-f", folder + "desired.yaml", "--snapshot", folder + "snapshot.json");
  }

  private static List<String> deleted(String situation) {
    String snapshot = "fixtures/plans/" + situation + "/snapshot.json";
    return judged("--delete", situation + "/web", "--snapshot", snapshot);
  }

  private static List<String> scaled() {
    return judged("--scale", "update-ordered/web=1", "--snapshot", UNREADY + "snapshot.json");
  }

  private static List<String> judged(String... arguments) {
    List<String> all = new ArrayList<>(List.of("plan", "-o", "json"));
    all.addAll(List.of(arguments));
    JsonNode plan = JsonMapper.shared().readTree(InProcess.run(all).out());
    Set<String> rules = rules();
    List<String> found = new ArrayList<>();
    for (JsonNode violation : plan.get("violations")) {
      String rule = violation.get("rule").asString();
      if (rules.contains(rule)) {
        found.add(rule + " in " + violation.get("round").asInt());
      }
    }
    return found.stream().sorted().toList();
  }
}
