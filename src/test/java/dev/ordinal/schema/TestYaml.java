package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Source;
import java.io.StringReader;
import java.util.*;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

final class TestYaml {
  static List<Document> read(String text) {
    try {
      List<Document> docs = new ArrayList<>();
      LoaderOptions o = new LoaderOptions();
      o.setAllowDuplicateKeys(true);
      List<Document.DuplicateKey> dups = new ArrayList<>();
      for (var n : new Yaml(o).composeAll(new StringReader(text))) {
        dups = new ArrayList<>();
        Node root = node(n, "", dups);
        if (root instanceof ScalarNode s && s.isNull()) continue;
        if (root instanceof MapNode m
            && m.text("kind").orElse("").equals("List")
            && m.text("apiVersion").orElse("").equals("v1")) {
          for (Node item : m.list("items"))
            docs.add(new Document(new Source("f", "u"), docs.size(), item, List.of(), ""));
        } else docs.add(new Document(new Source("f", "u"), docs.size(), root, dups, ""));
      }
      return docs;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Node node(
      org.yaml.snakeyaml.nodes.Node n, String path, List<Document.DuplicateKey> dups) {
    Position p = new Position(n.getStartMark().getLine() + 1, n.getStartMark().getColumn() + 1);
    if (n instanceof MappingNode m) {
      MapNode.Builder b = MapNode.builder(p);
      for (NodeTuple t : m.getValue()) {
        String k = ((org.yaml.snakeyaml.nodes.ScalarNode) t.getKeyNode()).getValue();
        Position kp =
            new Position(
                t.getKeyNode().getStartMark().getLine() + 1,
                t.getKeyNode().getStartMark().getColumn() + 1);
        if (b.has(k))
          dups.add(new Document.DuplicateKey(path.isEmpty() ? k : path + "." + k, kp, kp, false));
        b.put(k, kp, node(t.getValueNode(), path.isEmpty() ? k : path + "." + k, dups));
      }
      return b.build();
    }
    if (n instanceof SequenceNode s) {
      List<Node> items = new ArrayList<>();
      for (var i : s.getValue()) items.add(node(i, path + "[" + items.size() + "]", dups));
      return new ListNode(items, p);
    }
    var s = (org.yaml.snakeyaml.nodes.ScalarNode) n;
    String v = s.getValue();
    if (s.getTag() == Tag.NULL)
      return new dev.ordinal.manifest.ScalarNode(ScalarNode.Kind.NULL, "null", p);
    if (s.getTag() == Tag.BOOL)
      return new dev.ordinal.manifest.ScalarNode(
          ScalarNode.Kind.BOOLEAN,
          List.of("yes", "true", "on").contains(v.toLowerCase()) ? "true" : "false",
          p);
    if (s.getTag() == Tag.INT)
      return new dev.ordinal.manifest.ScalarNode(ScalarNode.Kind.INTEGER, v, p);
    if (s.getTag() == Tag.FLOAT) {
      double d = Double.parseDouble(v);
      if (d == Math.rint(d) && Math.abs(d) < 1e21)
        return new dev.ordinal.manifest.ScalarNode(
            ScalarNode.Kind.INTEGER, new java.math.BigDecimal(d).toPlainString(), p);
      return new dev.ordinal.manifest.ScalarNode(ScalarNode.Kind.FLOAT, v, p);
    }
    return new dev.ordinal.manifest.ScalarNode(ScalarNode.Kind.STRING, v, p);
  }
}
