package dev.ordinal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.schema.ConformancePacks.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares Ordinal with what real API servers answered. {@code -Dconformance=DIR} takes the packs
 * below that folder, {@code -Dconformance.shown=N} shows N differences of each part.
 */
class SchemaConformanceTest {

  private static final Set<String> UPDATE =
      Set.of(
          "verdict",
          "decode",
          "strict",
          "errors",
          "warnings",
          "changedPaths",
          "metadataPaths",
          "generationChanged",
          "templateChanged",
          "conflicts");

  private static final Set<String> APPLY = union(UPDATE, Set.of("result"));

  /** What Ordinal claims to know without exception. */
  private static final Map<String, Set<String>> CLAIMED =
      Map.of(
          "create", Set.of("verdict", "decode", "strict", "errors", "warnings", "defaulted"),
          "revision",
              Set.of("refused", "name", "data", "labels", "collision", "stored data", "restored"),
          "update", union(UPDATE, Set.of("oldRefused")),
          "apply", union(APPLY, Set.of("patch", "unchanged")),
          "ssa", APPLY);

  @TestFactory
  List<DynamicTest> everyPackOfEveryRelease() throws IOException {
    ConformancePacks packs = ConformancePacks.open();
    List<DynamicTest> tests = new ArrayList<>();
    for (Variant variant : packs.variants()) {
      for (String pack : CLAIMED.keySet().stream().sorted().toList()) {
        if (packs.has(variant, pack)) {
          String name = variant.folder() + " " + pack;
          tests.add(dynamicTest(name, () -> compare(packs, variant, pack)));
        }
      }
    }
    assertFalse(tests.isEmpty(), "no packs");
    return tests;
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private static void compare(ConformancePacks packs, Variant variant, String pack)
      throws IOException {
    Map<String, String> files = packs.cases(pack);
    Map<String, MapNode> answers = packs.answers(variant, pack);
    FeatureGates gates = FeatureGates.of(variant.version(), variant.gates());
    ApiServer server = ApiServer.of(variant.version(), gates, "default");
    Agreement agreement = new Agreement();
    answers.forEach(
        (id, answer) -> {
          switch (pack) {
            case "create" ->
                CreatePack.judge(server, id, files.get(id + ".yaml"), answer, agreement);
            case "revision" ->
                RevisionPack.judge(server, id, files.get(id + ".yaml"), answer, agreement);
            default -> UpdatePacks.judge(server, pack, id, files, answer, agreement);
          }
        });
    String text = agreement.text(variant.folder() + " " + pack);
    System.out.println(text);
    for (String part : CLAIMED.get(pack)) {
      assertTrue(agreement.asked(part) > 0, "nothing asked about " + part);
      assertEquals(0, agreement.differences(part), text);
    }
  }
}
