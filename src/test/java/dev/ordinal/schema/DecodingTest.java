package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words and places of what decoding refuses; what it refuses is in the recorded answers. */
class DecodingTest {

  private static Admission create(String text, String release) {
    KubeVersion version = KubeVersion.parse(release).orElseThrow();
    ApiServer server = ApiServer.of(version, FeatureGates.of(version), "default");
    return server.create(TestYaml.read(text).get(0));
  }

  /** The errors of decoding as {@code line:column type path: message}. */
  private static List<String> refusals(String text) {
    return create(text, "1.34").errors().stream()
        .filter(error -> error.type().equals(Decoder.UNDECODABLE) || error.type().endsWith("field"))
        .map(DecodingTest::text)
        .toList();
  }

  private static String text(ApiError error) {
    return error.position().line()
        + ":"
        + error.position().column()
        + " "
        + error.type()
        + " "
        + error.path()
        + ": "
        + error.message();
  }

  @Test
  void everyRefusedFieldIsNamedWithItsPlace() {
    assertEquals(
        List.of(
            "6:3 Unknown field spec.replica: unknown field \"spec.replica\", did you mean replicas?",
            "7:3 Unknown field spec.containers: unknown field \"spec.containers\","
                + " it belongs in spec.template.spec",
            "8:3 Unknown field spec.xyz: unknown field \"spec.xyz\"",
            "9:3 Undecodable spec.minReadySeconds: expected a whole number of 32 bits,"
                + " found the string \"5\": remove the quotes",
            "11:3 Duplicate field spec.serviceName: key \"spec.serviceName\" already set on line 10",
            "14:25 Undecodable spec.template.metadata.labels.app: expected a string,"
                + " found true: put it in quotes"),
        refusals(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: web
            spec:
              replica: 3
              containers: []
              xyz: 1
              minReadySeconds: "5"
              serviceName: a
              serviceName: b
              template:
                metadata:
                  labels: {web: db, app: yes}
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apps/v1 | Statefulset | did you mean StatefulSet?",
        "apps/v2 | StatefulSet | did you mean version apps/v1?",
        "policy/v1beta1 | PodDisruptionBudget | it was last served by 1.24: write policy/v1",
        "autoscaling/v2beta2 | HorizontalPodAutoscaler | it was last served by 1.25:"
            + " write autoscaling/v2",
        "storage.k8s.io/v1 | VolumeAttributesClas | did you mean VolumeAttachment?",
        "v1 | Deployment | did you mean version apps/v1?"
      })
  void aKindThatIsNotThereIsRefusedWithAWayOut(String apiVersion, String kind, String wayOut) {
    Admission admission = create("apiVersion: " + apiVersion + "\nkind: " + kind, "1.33");
    assertEquals(1, admission.errors().size());
    ApiError error = admission.errors().get(0);
    assertEquals(Decoder.UNDECODABLE, error.type());
    assertEquals(2, error.position().line());
    assertEquals(
        "no matches for kind \"" + kind + "\" in version \"" + apiVersion + "\", " + wayOut,
        error.message());
  }

  @ParameterizedTest
  @CsvSource({
    "example.com/v1, Database, 1.33",
    "networking.k8s.io/v1, IngressClass, 1.33",
    "policy/v1beta1, PodDisruptionBudget, 1.24",
    "rbac.authorization.k8s.io/v1, Role, 1.37"
  })
  void aKindThatNoTableHasIsNotJudged(String apiVersion, String kind, String release) {
    String text = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nspec: {any: thing}";
    Admission admission = create(text, release);
    assertFalse(admission.judged());
    assertTrue(admission.accepted());
    assertTrue(admission.stored().orElseThrow().map("spec").has("any"));
  }

  @ParameterizedTest
  @CsvSource({
    "kind: Pod, Object 'apiVersion' is missing",
    "apiVersion: v1, Object 'kind' is missing"
  })
  void whatIsNoObjectIsRefused(String text, String message) {
    assertEquals(message, create(text, "1.34").errors().get(0).message());
  }

  @Test
  void nullIsAbsentAndEmptyIsLeftOut() {
    String text =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web, labels: {a: null}, annotations: {}}
        spec: {clusterIP: None, selector: {app: web}, type: null, externalIPs: []}
        """;
    assertEquals(
        "{apiVersion: \"v1\", kind: \"Service\", metadata: {name: \"web\", labels: {a: \"\"},"
            + " namespace: \"default\"}, spec: {clusterIP: \"None\", selector: {app: \"web\"},"
            + " sessionAffinity: \"None\", type: \"ClusterIP\", internalTrafficPolicy: \"Cluster\","
            + " clusterIPs: [\"None\"]}}",
        create(text, "1.34").stored().orElseThrow().toString());
  }
}
