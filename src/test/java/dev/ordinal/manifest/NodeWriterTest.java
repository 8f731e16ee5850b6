package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees as text: what is written reads as the same tree again. */
class NodeWriterTest {

  @Test
  void yamlIsWrittenAsKubectlDoes() {
    String text =
        """
        a: plain text
        b:
        - name: x
          value: "80"
        - - inner
          - {}
        - []
        c: "true"
        d: ""
        e: 'key: value'
        f: "yes"
        g: '*star'
        h: 1.5
        i: null
        j: |
          two
            lines
        k: |-
          no
          end
        l: "tab\\t"
        m: don't
        m2: |2+
           indented

        o: "1:30"
        p: -x
        q: '- x'
        r: "2026-11-24"
        s: 2026-11-24x
        "y": "2026-11-24T20:00:00Z"
        z/z: true
        """;
    assertEquals(text, NodeWriter.inOrder().yaml(parse(text)));
    assertEquals(text, NodeWriter.sorted().yaml(parse(text)));
  }

  @Test
  void commentsStandBehindTheirLines() {
    Node node = parse("spec: {replicas: 1, ports: [{port: 80}], text: \"a\\nb\"}");
    assertEquals(
        """
        spec:
          replicas: 1  # spec.replicas
          ports:
          - port: 80  # spec.ports[0].port
          text: |-  # spec.text
            a
            b
        """,
        NodeWriter.inOrder()
            .yaml(
                node, (path, value) -> path.equals("spec") || path.endsWith("ports") ? "" : path));
  }

  @Test
  void jsonIsWrittenInTwoForms() {
    Node node = parse("b: [1, 1.5, {}]\na: {x: ~, z: 'z\"'}");
    assertEquals(
        "{\"b\":[1,1.5,{}],\"a\":{\"x\":null,\"z\":\"z\\\"\"}}",
        NodeWriter.inOrder().compactJson(node));
    assertEquals(
        """
        {
          "a": {
            "x": null,
            "z": "z\\""
          },
          "b": [
            1,
            1.5,
            {}
          ]
        }""",
        NodeWriter.sorted().prettyJson(node));
  }

  @Test
  void everyFixtureReadsTheSameAgain() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("fixtures/reading"))) {
      files = all.filter(file -> !file.toString().endsWith(".expected")).toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      if (file.endsWith("beyond-json.yaml")) {
        continue;
      }
      for (Document document : Documents.parse(Files.readString(file), "x").documents()) {
        assertSame(document.root());
      }
    }
  }

  @Test
  void anyStringReadsTheSameAgain() {
    String alphabet = "a1:#-?,[]{}&*!|>'\"%@` \n\t.\\_e+x\u00e9\u0085\u2028~=<y";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ScalarNode string = ScalarNode.of(text.toString());
      assertSame(
          MapNode.EMPTY
              .with(text.toString(), string)
              .with("list", new ListNode(List.of(string), Position.NONE)));
    }
  }

  private static void assertSame(Node node) {
    String yaml = NodeWriter.inOrder().yaml(node);
    assertEquals(node, parse(yaml), () -> "as YAML:\n" + yaml);
    String json = NodeWriter.sorted().prettyJson(node);
    assertEquals(node, parse(json), () -> "as JSON:\n" + json);
  }

  private static Node parse(String text) {
    Documents read = Documents.parse(text, "x");
    assertEquals(List.of(), read.unreadable(), text);
    return read.documents().get(0).root();
  }
}
