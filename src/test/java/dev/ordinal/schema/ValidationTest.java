package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationTest {

  private static final KubeVersion VERSION = KubeVersion.parse("1.37").orElseThrow();
  private static final ApiServer SERVER =
      ApiServer.of(VERSION, FeatureGates.of(VERSION), "default");

  /** The lines are those that a person must edit, also where the server prints another path. */
  private static final String REFUSED =
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: web}
      spec:
        serviceName: web
        selector: {matchLabels: {app: web}}
        template:
          metadata:
            labels:
              app: web
              bad key: x
          spec:
            containers:
            - name: main
              image: nginx
              ports:
              - {containerPort: 80, name: http}
              - containerPort: 70000
              livenessProbe:
                periodSeconds: 5
            - image: nginx
            volumes:
            - name: files
              downwardAPI:
                items:
                - path: /abs
                  fieldRef: {fieldPath: metadata.name}
        volumeClaimTemplates:
        - metadata: {name: data}
          spec: {accessModes: [ReadWriteOnce]}
      """;

  @Test
  void errorsStandAtTheLineToEdit() {
    Map<String, Integer> expected =
        Map.of(
            "spec.template.labels", 11,
            "spec.template.spec.containers[0].ports[1].containerPort", 18,
            "spec.template.spec.containers[0].livenessProbe", 19,
            "spec.template.spec.containers[1].name", 21,
            "spec.template.spec.volumes[1].downwardAPI.path", 26,
            "spec.volumeClaimTemplates[0].spec.resources[storage]", 30);
    List<ApiError> errors = SERVER.create(document(REFUSED)).errors();
    for (ApiError error : errors) {
      assertEquals(expected.get(error.path()), error.position().line(), error.toString());
    }
    assertEquals(expected.size(), errors.stream().map(ApiError::path).distinct().count());
    List<Integer> lines = errors.stream().map(error -> error.position().line()).toList();
    assertEquals(lines.stream().sorted().toList(), lines);
  }

  /** Faults that an old set may keep and a new one must not have, as parts of a Pod's spec. */
  private static final List<String> TOLERATED =
      List.of(
          "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
              + " {nodeSelectorTerms: [{matchExpressions:"
              + " [{key: a, operator: In, values: [b c]}]}]}}}",
          "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
              + " [{topologyKey: z, labelSelector: {matchExpressions:"
              + " [{key: a, operator: In, values: [b c]}]}}]}}",
          "topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable:"
              + " DoNotSchedule, labelSelector: {matchLabels: {a: b c}}}]",
          "volumes: [{name: v, projected: {sources: [{serviceAccountToken: {path: ../x}}]}}]",
          "volumes: [{name: v, image: {}}]",
          "hostNetwork: true\n      securityContext: {sysctls: [{name: net.a, value: b}]}",
          "overhead: {cpu: 1, hugepages-2Mi: 3Mi}");

  @Test
  void updatesKeepWhatTheOldObjectHas() {
    for (String fault : TOLERATED) {
      Document next = document(set(fault, 2));
      MapNode sound = SERVER.create(document(set("hostIPC: false", 1))).stored().orElseThrow();
      MapNode old = SERVER.create(document(set(fault, 1))).stored().orElseThrow();
      assertTrue(!SERVER.create(next).errors().isEmpty(), "created with " + fault);
      assertTrue(!SERVER.update(sound, next).errors().isEmpty(), "changed to " + fault);
      assertEquals(List.of(), SERVER.update(old, next).errors(), fault);
      Document worse = document(set(fault, 2).replace("image: nginx", "image: ''"));
      assertEquals(1, SERVER.update(old, worse).errors().size(), "still judged with " + fault);
    }
  }

  /** Parts of a Pod's spec that a new set must not have, and the one error that each makes. */
  private static final Map<String, String> FAULTS =
      Map.of(
          "volumes: [{name: v, projected: {sources: [{podCertificate: {signerName: a.b/c,"
              + " keyType: ED25519, keyPath: k, certificateChainPath: c,"
              + " userAnnotations: {'': x}}}]}}]",
          "volumes[0].projected.sources[0].podCertificate.userAnnotations: Required value",
          "volumes: [{name: v, ephemeral: {volumeClaimTemplate: {metadata: {uid: x}, spec:"
              + " {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}]",
          "volumes[0].ephemeral.volumeClaimTemplate.metadata.uID: Forbidden",
          "ephemeralContainers: [{name: e, image: e, lifecycle: {stopSignal: SIGINT}}]",
          "ephemeralContainers: Forbidden");

  @Test
  void faultsHaveTheFieldThatTheServerPrints() {
    FAULTS.forEach(
        (part, expected) -> {
          List<ApiError> errors = SERVER.create(document(set(part, 1))).errors();
          List<String> fields = errors.stream().map(e -> e.path() + ": " + e.type()).toList();
          assertEquals(List.of("spec.template.spec." + expected), fields, part);
        });
  }

  @Test
  void generatedNamesHaveTheFaultsOfTheirPrefix() {
    String budget =
        "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {generateName: a/b},"
            + " spec: {minAvailable: 1}}";
    List<ApiError> errors = SERVER.create(document(budget)).errors();
    assertEquals(
        List.of("metadata.generateName", "metadata.name"),
        errors.stream().map(ApiError::path).sorted().toList());
  }

  private static String set(String podSpec, int replicas) {
    return """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web}
        spec:
          replicas: %d
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers: [{name: main, image: nginx}]
              %s
        """
        .formatted(replicas, podSpec);
  }

  private static Document document(String yaml) {
    return TestYaml.read(yaml).get(0);
  }
}
