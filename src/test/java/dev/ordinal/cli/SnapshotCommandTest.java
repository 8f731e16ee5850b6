package dev.ordinal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command over a kubectl that is a shell script and answers from files. */
class SnapshotCommandTest {

  /** Answers a list from the file of that name, an empty List without one; fails as a file says. */
  private static final String KUBECTL =
      """
      #!/bin/sh
      echo "$@" >>"$ANSWERS/calls"
      while case $1 in --context=*) ;; *) false ;; esac; do shift; done
      case $1 in
        version) echo '{"clientVersion":{"gitVersion":"v1.30.0"},"serverVersion":{"gitVersion":"v1.34.2"}}' ;;
        config) printf db ;;
        api-versions) printf 'v1\\nautoscaling/v2\\napps/v1\\nbatch/v1\\ndiscovery.k8s.io/v1\\npolicy/v1\\nscheduling.k8s.io/v1\\nstorage.k8s.io/v1\\n' ;;
        get)
          case $2 in *.keda.sh|*.fluxcd.io|*.argoproj.io) echo "error: the server doesn't have a resource type" >&2; exit 1 ;; esac
          case "$*" in *--namespace=web*) if [ -f "$ANSWERS/$2.error.web" ]; then cat "$ANSWERS/$2.error.web" >&2; exit 1; fi ;; esac
          if [ -f "$ANSWERS/$2.error" ]; then cat "$ANSWERS/$2.error" >&2; exit 1; fi
          if [ -f "$ANSWERS/$2" ]; then cat "$ANSWERS/$2"; else echo '{"apiVersion":"v1","items":[],"kind":"List"}'; fi ;;
        *) echo "unexpected: $*" >&2; exit 2 ;;
      esac
      """;

  @TempDir Path folder;
  private Path answers;
  private Map<String, String> environment;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void putKubectlOnThePath() throws IOException {
    answers = Files.createDirectory(folder.resolve("answers"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path kubectl = Files.writeString(bin.resolve("kubectl"), KUBECTL);
    Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment = new HashMap<>(System.getenv());
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    environment.put("ANSWERS", answers.toString());
  }

  @Test
  void putsAllListsIntoOneAndSaysWhatItHolds() throws IOException {
    answer(
        "statefulsets.apps",
        "{\"kind\":\"StatefulSet\",\"metadata\":{\"name\":\"web\",\"managedFields\":[{}]}}");
    answer(
        "pods",
        "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"web-0\"}}",
        "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"web-1\"}}");
    assertEquals(ExitCode.OK, snapshot("-A", "--context", "prod"), err.toString());
    JsonNode list = written();
    assertEquals(List.of("web", "web-0", "web-1"), list.findValuesAsString("name"));
    assertTrue(list.findValues("managedFields").isEmpty());
    JsonNode annotations = list.get("metadata").get("annotations");
    assertEquals("v1.34.2", annotations.get("ordinal.dev/kube-version").asString());
    assertEquals("*", annotations.get("ordinal.dev/namespaces").asString());
    assertEquals(
        SnapshotKind.values().length - 3,
        annotations.get("ordinal.dev/kinds").asString().split(",").length);
    assertFalse(annotations.has("ordinal.dev/forbidden"));
    assertTrue(
        calls().stream().allMatch(call -> call.startsWith("--context=prod ")), calls().toString());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void onlyGetsAndLists() throws IOException {
    snapshot("-n", "db", "-n", "web");
    assertEquals(
        List.of("api-versions", "get", "version"),
        calls().stream().map(call -> call.split(" ")[0]).distinct().sorted().toList());
    assertTrue(
        calls().stream()
            .anyMatch(
                call -> call.startsWith("get pods --chunk-size=500 -o json --namespace=web")));
    assertTrue(calls().contains("get namespaces --chunk-size=500 -o json db --ignore-not-found"));
  }

  @Test
  void recordsWhatIsForbiddenAsMissing() throws IOException {
    Files.writeString(
        answers.resolve("nodes.error"),
        "Error from server (Forbidden): nodes is forbidden: User \"u\" cannot list resource \"nodes\"\n");
    assertEquals(ExitCode.OK, snapshot());
    JsonNode annotations = written().get("metadata").get("annotations");
    assertEquals("Node", annotations.get("ordinal.dev/forbidden").asString());
    assertFalse(
        List.of(annotations.get("ordinal.dev/kinds").asString().split(",")).contains("Node"));
    assertTrue(
        err.toString().contains("Not allowed to list, so what needs them is not evaluated: nodes"),
        err.toString());
  }

  @Test
  void leavesNothingBehindWhenTheConnectionBreaks() throws IOException {
    Files.writeString(answers.resolve("pods.error"), "error: unexpected EOF\n");
    Files.writeString(file(), "yesterday's");
    assertEquals(ExitCode.UNREADABLE, snapshot());
    assertEquals(
        "ordinal: no snapshot was taken: kubectl could not list pods: error: unexpected EOF\n",
        err.toString());
    assertEquals("yesterday's", Files.readString(file()));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("answers", "bin", "snapshot.json.gz"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void thePrintedScriptMakesTheSameFile() throws Exception {
    answer("pods", "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"web-0\"}}");
    Files.writeString(
        answers.resolve("secrets.error"), "Error from server (Forbidden): secrets is forbidden\n");
    Files.writeString(
        answers.resolve("jobs.batch.error.web"), "Error from server (Forbidden): no jobs\n");
    Files.writeString(
        answers.resolve("persistentvolumes.error"),
        "error: the server doesn't have a resource type \"persistentvolumes\"\n");
    String[] where = {"-n", "db", "-n", "web", "--context", "o'clock \"12\""};
    List<String> print = new ArrayList<>(List.of(where));
    print.add("--print");
    assertEquals(ExitCode.OK, snapshot(print.toArray(String[]::new)));
    Path script = Files.write(folder.resolve("script"), out.toByteArray());
    ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true);
    shell.environment().putAll(environment);
    Process process = shell.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    JsonNode byScript = annotationsWithoutTimes();
    assertEquals("not allowed to list: Job,Secret\n", printed);
    assertEquals(List.of("web-0", "web-0"), written().get("items").findValuesAsString("name"));
    assertEquals("Job/web", byScript.get("ordinal.dev/forbidden-in").asString());
    assertEquals("o'clock \"12\"", byScript.get("ordinal.dev/cluster").asString());
    assertEquals(ExitCode.OK, snapshot(where), err.toString());
    assertEquals(annotationsWithoutTimes(), byScript);
  }

  @Test
  void printsTheScriptWhereThereIsNoKubectl() throws IOException {
    environment.put("PATH", answers.toString());
    assertEquals(ExitCode.INPUT_MISSING, snapshot());
    assertTrue(out.toString().startsWith("#!/bin/sh\n"), out.toString());
    assertEquals(
        "ordinal: no kubectl on the PATH; run what was printed where there is one\n",
        err.toString());
  }

  @Test
  void theRolesReadAndDoNotWrite() throws IOException {
    assertEquals(ExitCode.OK, snapshot("-n", "db", "--rbac"));
    String roles = out.toString();
    assertEquals(
        List.of("  verbs: [get, list]"),
        roles.lines().filter(line -> line.contains("verbs")).distinct().toList());
    for (SnapshotKind kind : SnapshotKind.values()) {
      assertTrue(roles.contains(kind.resource()), kind.resource());
    }
  }

  private void answer(String resource, String... items) throws IOException {
    Files.writeString(
        answers.resolve(resource),
        "{\"apiVersion\":\"v1\",\"items\":["
            + String.join(",", items)
            + "],\"kind\":\"List\",\"metadata\":{}}");
  }

  private ExitCode snapshot(String... arguments) {
    SnapshotCommand command = new SnapshotCommand();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out),
            new PrintStream(err),
            false,
            environment);
    String[] all =
        Stream.concat(Stream.of("--out", file().toString()), Stream.of(arguments))
            .toArray(String[]::new);
    ExitCode code = command.run(new CommandLine(command.spec()).parseArgs(all), terminal);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private Path file() {
    return folder.resolve("snapshot.json.gz");
  }

  private JsonNode written() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
      return JsonMapper.shared().readTree(in);
    }
  }

  private JsonNode annotationsWithoutTimes() throws IOException {
    var annotations =
        (tools.jackson.databind.node.ObjectNode) written().get("metadata").get("annotations");
    annotations.remove(List.of("ordinal.dev/taken-at", "ordinal.dev/taken-until"));
    return annotations;
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(answers.resolve("calls")).stream()
        .filter(
            call ->
                !call.contains("config view")
                    && !call.contains("go-template")
                    && !call.contains("{\""))
        .filter(
            call ->
                call.startsWith("get")
                    || call.startsWith("version")
                    || call.startsWith("api-versions")
                    || call.startsWith("--"))
        .toList();
  }
}
