package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the API server refuses of kinds that no recording holds. The expectations follow the
 * validation functions of Kubernetes, pkg/apis/apps, batch, autoscaling and storage.
 */
class WorkloadLawsTest {

  @Test
  void eachLawIsBrokenOnce() throws IOException {
    assertEquals(
        """
        Deployment d: spec.replicas Invalid value
        Deployment d: spec.minReadySeconds Invalid value
        Deployment d: spec.revisionHistoryLimit Invalid value
        Deployment d: spec.strategy.rollingUpdate.maxUnavailable Invalid value
        Deployment d: spec.template.metadata.labels Invalid value
        Deployment d: spec.template.spec.restartPolicy Unsupported value
        Deployment d: spec.template.spec.containers[0].image Required value
        Deployment d: spec.template.spec.containers[0].name Invalid value
        Deployment d2: spec.selector Required value
        Deployment d2: spec.strategy.rollingUpdate Forbidden
        Deployment d2: spec.template.metadata.labels Invalid value
        DaemonSet d: spec.updateStrategy Unsupported value
        DaemonSet d: spec.template.metadata.labels Invalid value
        DaemonSet d: spec.template.spec.restartPolicy Unsupported value
        ReplicaSet d: spec.replicas Invalid value
        ReplicaSet d: spec.template.metadata.labels Invalid value
        ReplicaSet d: spec.template.spec.restartPolicy Unsupported value
        ReplicaSet d: spec.template.spec.containers Required value
        Job d: spec.parallelism Invalid value
        Job d: spec.completions Invalid value
        Job d: spec.template.spec.restartPolicy Required value
        CronJob d: spec.schedule Invalid value
        CronJob d: spec.concurrencyPolicy Unsupported value
        CronJob d: spec.jobTemplate.spec.template.spec.restartPolicy Required value
        HorizontalPodAutoscaler d: spec.maxReplicas Invalid value
        HorizontalPodAutoscaler d: spec.scaleTargetRef.kind Required value
        HorizontalPodAutoscaler d: spec.scaleTargetRef.name Required value
        HorizontalPodAutoscaler d: spec.scaleTargetRef.apiVersion Invalid value
        StorageClass fast: provisioner Required value
        StorageClass fast: reclaimPolicy Unsupported value
        StorageClass fast: volumeBindingMode Unsupported value
        """,
        refusals("1.37", "refused/workloads.yaml"));
  }

  /** Whatever the version: usual manifests of these kinds are taken. */
  @Test
  void usualOnesAreAccepted() throws IOException {
    for (String version : List.of("1.24", "1.30", "1.34", "1.37")) {
      for (String kind : List.of("deployment", "daemon-set", "job", "cron-job", "storage-class")) {
        assertEquals("", refusals(version, "defaults/" + kind + ".yaml"), version);
      }
    }
  }

  private static String refusals(String version, String file) throws IOException {
    KubeVersion kubernetes = KubeVersion.parse(version).orElseThrow();
    ApiServer server = ApiServer.of(kubernetes, FeatureGates.of(kubernetes), "default");
    List<Document> documents =
        Documents.parse(Files.readString(Path.of("fixtures", file)), file).documents();
    List<String> lines = new ArrayList<>();
    for (Document document : documents) {
      String name = document.map().map("metadata").text("name").orElse("");
      for (ApiError error : server.create(document).errors()) {
        String kind = document.map().text("kind").orElse("");
        lines.add(kind + " " + name + ": " + error.path() + " " + error.type() + "\n");
      }
    }
    return String.join("", lines);
  }
}
