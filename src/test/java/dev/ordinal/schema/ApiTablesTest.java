package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiTablesTest {

  private static KubeVersion version(String text) {
    return KubeVersion.parse(text).orElseThrow();
  }

  @Test
  void everyTypeAndEnumOfEveryKindIsThere() {
    for (int minor = ApiTables.OLDEST_MINOR; minor <= ApiTables.NEWEST_MINOR; minor++) {
      ApiTables tables = ApiTables.of(version("1." + minor));
      assertEquals(34, tables.kindKeys().size());
      var seen = new HashSet<String>();
      for (String key : tables.kindKeys()) {
        int slash = key.lastIndexOf('/');
        walk(tables, tables.kind(key.substring(0, slash), key.substring(slash + 1)), seen);
      }
      assertTrue(seen.size() > 300, "types of 1." + minor + ": " + seen.size());
    }
  }

  private static void walk(ApiTables tables, Optional<KindTable> kind, Set<String> seen) {
    walk(tables, new FieldType.ObjectOf(kind.orElseThrow().type()), seen);
  }

  private static void walk(ApiTables tables, FieldType type, Set<String> seen) {
    if (type instanceof FieldType.ListOf list) {
      walk(tables, list.item(), seen);
    } else if (type instanceof FieldType.MapOf map) {
      walk(tables, map.value(), seen);
    } else if (type instanceof FieldType.ObjectOf object && seen.add(object.name())) {
      for (FieldTable field : tables.type(object.name()).fields().values()) {
        walk(tables, field.type(), seen);
        if (!field.enumName().isEmpty()) {
          assertFalse(tables.enumeration(field.enumName()).gatesByValue().isEmpty());
        }
      }
    }
  }

  @Test
  void fieldsFollowTheVersion() {
    TypeTable strategy =
        ApiTables.of(version("1.34")).type("apps/v1.RollingUpdateStatefulSetStrategy");
    assertEquals(List.of(), strategy.field("maxUnavailable").orElseThrow().featureGates());
    assertTrue(
        ApiTables.of(version("1.30")).type("core/v1.PodResourceClaim").field("source").isPresent());
    assertTrue(
        ApiTables.of(version("1.31")).type("core/v1.PodResourceClaim").field("source").isEmpty());
    FieldTable ports =
        ApiTables.of(version("1.37")).type("core/v1.Container").fields().get("ports");
    assertEquals("containerPort", ports.patchMergeKey());
    assertEquals(List.of("containerPort", "protocol"), ports.listMapKeys());
  }

  @Test
  void unknownVersionsUseTheNearestTableAndSaySo() {
    assertEquals(30, ApiTables.of(version("1.24.3")).minor());
    assertTrue(ApiTables.standIn(version("1.24.3")).orElseThrow().contains("of 1.30, the oldest"));
    assertEquals(37, ApiTables.of(version("1.40")).minor());
    assertTrue(ApiTables.standIn(version("1.40")).isPresent());
    assertTrue(ApiTables.standIn(version("1.37.2")).isEmpty());
  }

  @Test
  void gatesFollowThePatchRelease() {
    String gate = "MaxUnavailableStatefulSet";
    assertTrue(FeatureGates.of(version("1.35.3")).enabled(gate));
    assertFalse(FeatureGates.of(version("1.35.4")).enabled(gate));
    assertFalse(FeatureGates.of(version("1.35")).enabled(gate));
    assertTrue(FeatureGates.of(version("1.35"), Map.of(gate, true)).enabled(gate));
    assertTrue(FeatureGates.of(version("1.37")).enabled("StatefulSetAutoDeletePVC"));
    assertFalse(
        FeatureGates.of(version("1.34.1")).enabled("StatefulSetSemanticRevisionComparison"));
    assertTrue(FeatureGates.of(version("1.34.2")).enabled("StatefulSetSemanticRevisionComparison"));
  }

  @Test
  void gatesThatCannotBeSetAreRefused() {
    assertEquals(
        "Kubernetes 1.34 has no feature gate StatefulSetRecreateStrategy",
        refusal("1.34", "StatefulSetRecreateStrategy", true));
    assertEquals(
        "Kubernetes 1.34 has feature gate StatefulSetAutoDeletePVC locked to true",
        refusal("1.34", "StatefulSetAutoDeletePVC", false));
    assertEquals("Kubernetes 1.34 has no feature gate Nonsense", refusal("1.34", "Nonsense", true));
  }

  private static String refusal(String release, String gate, boolean on) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> FeatureGates.of(version(release), Map.of(gate, on)))
        .getMessage();
  }
}
