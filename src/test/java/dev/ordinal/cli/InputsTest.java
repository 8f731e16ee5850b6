package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A result names what it rests on, so that it can be repeated. */
class InputsTest {

  private static final String FOLDER = "fixtures/plans/update-ordered/";
  private static final String MANIFEST = FOLDER + "desired.yaml";
  private static final String SNAPSHOT = FOLDER + "snapshot.json";

  @Test
  void lintNamesItsManifestsItsSnapshotAndItsRules() throws Exception {
    JsonNode inputs = inputs("lint", MANIFEST, "--snapshot", SNAPSHOT);
    assertEquals(digest(MANIFEST), inputs.get("desiredDigest").asString());
    assertEquals(digest(SNAPSHOT), inputs.get("snapshotDigest").asString());
    assertEquals(digestOfRules(), inputs.get("tool").get("rulesDigest").asString());
  }

  @Test
  void lintNamesTheOldManifests() throws Exception {
    JsonNode inputs = inputs("lint", MANIFEST, "--against", MANIFEST);
    assertEquals(digest(MANIFEST), inputs.get("againstDigest").asString());
  }

  @Test
  void planReportAndResolveDoSoToo() throws Exception {
    JsonNode plan = inputs("plan", MANIFEST, "--snapshot", SNAPSHOT);
    assertEquals(digest(MANIFEST), plan.get("desiredDigest").asString());
    assertEquals(digestOfRules(), plan.get("tool").get("rulesDigest").asString());
    JsonNode report = inputs("report", "--snapshot", SNAPSHOT);
    assertEquals(digest(SNAPSHOT), report.get("snapshotDigest").asString());
    assertEquals(digestOfRules(), report.get("tool").get("rulesDigest").asString());
    JsonNode resolve = inputs("resolve", MANIFEST);
    assertEquals(digest(MANIFEST), resolve.get("desiredDigest").asString());
    assertFalse(resolve.get("tool").has("rulesDigest"), "no rule was run");
  }

  private static JsonNode inputs(String... arguments) {
    List<String> all = Stream.concat(Stream.of(arguments), Stream.of("-o", "json")).toList();
    return JsonMapper.shared().readTree(InProcess.run(all).out()).get("inputs");
  }

  private static String digest(String file) throws IOException, NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    return "sha256:" + HexFormat.of().formatHex(sha.digest(Files.readAllBytes(Path.of(file))));
  }

  /** As Ant sums up a folder: of each file its digest, then its path. */
  private static String digestOfRules() throws IOException, NoSuchAlgorithmException {
    Path rules = Path.of("rules");
    MessageDigest one = MessageDigest.getInstance("SHA-256");
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(rules)) {
      List<String> paths =
          files
              .map(file -> rules.relativize(file).toString())
              .filter(path -> path.endsWith(".drl"))
              .sorted()
              .toList();
      for (String path : paths) {
        all.update(one.digest(Files.readAllBytes(rules.resolve(path))));
        all.update(path.getBytes(StandardCharsets.UTF_8));
      }
    }
    return "sha256:" + HexFormat.of().formatHex(all.digest());
  }
}
