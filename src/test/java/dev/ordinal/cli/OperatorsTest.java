package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Keeper;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other controllers own is counted, and a fix says who reverts it. */
class OperatorsTest {

  private static final String SNAPSHOT = "fixtures/operators/snapshot.yaml";

  @Test
  void whatOthersOwnIsCountedByEveryCommand() {
    for (String command : List.of("lint", "report", "plan")) {
      JsonNode counts = result(command).get("inputs").get("read").get("notJudged");
      Map<String, Integer> found = new TreeMap<>();
      counts.properties().forEach(one -> found.put(one.getKey(), one.getValue().asInt()));
      assertEquals(
          Map.of(
              "Kafka", 1,
              "StrimziPodSet", 1,
              "Pod owned by StrimziPodSet", 3,
              "PersistentVolumeClaim owned by Cluster", 1),
          found,
          command);
    }
  }

  @Test
  void aClaimOfAnotherControllerIsNoClaimOfASet() {
    for (JsonNode violation : result("report").get("violations")) {
      String message = violation.get("message").asString();
      assertTrue(!message.contains("data-db-1"), message);
    }
  }

  @Test
  void eachFixNamesWhoRevertsADirectEdit() {
    int fixes = 0;
    for (JsonNode violation : result("lint").get("violations")) {
      String set = violation.get("object").get("name").asString();
      String keeper = set.equals("db") ? "Helm release shop-db" : "Prometheus main";
      String fix = violation.get("fix").get("text").asString();
      assertTrue(fix.contains("make the change in ") && fix.contains(keeper), fix);
      assertTrue(fix.endsWith("since a direct edit is reverted."), fix);
      fixes++;
    }
    assertTrue(fixes > 2, fixes + " fixes");
  }

  @Test
  void ownersLabelsAndAnnotationsTellWhoKeepsAnObject() {
    assertKept("Kafka events", "ownerReferences: [{kind: Kafka, name: events, controller: true}]");
    assertKept(
        "Flux with HelmRelease shop/db",
        "labels: {helm.toolkit.fluxcd.io/name: db, helm.toolkit.fluxcd.io/namespace: shop,"
            + " app.kubernetes.io/managed-by: Helm}");
    assertKept("Flux with Kustomization db", "labels: {kustomize.toolkit.fluxcd.io/name: db}");
    assertKept("Argo CD application shop", "labels: {argocd.argoproj.io/instance: shop}");
    assertKept(
        "Argo CD application shop",
        "annotations: {argocd.argoproj.io/tracking-id: 'shop:apps/StatefulSet:shop/db'}");
    assertKept(
        "Helm release web",
        "labels: {app.kubernetes.io/managed-by: Helm, app.kubernetes.io/instance: web}");
    assertKept(
        "strimzi-cluster-operator",
        "labels: {app.kubernetes.io/managed-by: strimzi-cluster-operator}");
    assertKept("", "labels: {app.kubernetes.io/managed-by: kubectl}");
    assertKept("", "ownerReferences: [{kind: Namespace, name: shop, controller: false}]");
    assertKept("", "labels: {app.kubernetes.io/instance: web}");
  }

  private static void assertKept(String keeper, String metadata) {
    String text = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\n  " + metadata;
    Document document = Documents.parse(text, "db.yaml").documents().get(0);
    ApiObject set = Facts.of(document.map(), "db.yaml", 0, false).orElseThrow();
    Optional<String> found = Keeper.of(set).map(Keeper::name);
    assertEquals(keeper, found.orElse(""), metadata);
  }

  private static JsonNode result(String command) {
    List<String> arguments = List.of(command, "-o", "json", "--snapshot", SNAPSHOT);
    return JsonMapper.shared().readTree(InProcess.run(arguments).out());
  }
}
