package dev.ordinal.rule;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

final class FixtureYaml {
  private FixtureYaml() {}

  static List<MapNode> read(String text) {
    List<MapNode> maps = new ArrayList<>();
    for (Node node : new Yaml().composeAll(new StringReader(text))) {
      if (convert(node) instanceof MapNode map && !map.isEmpty()) {
        maps.add(map);
      }
    }
    return maps;
  }

  private static dev.ordinal.manifest.Node convert(Node node) {
    if (node instanceof MappingNode mapping) {
      MapNode.Builder map = MapNode.builder(position(node.getStartMark()));
      for (NodeTuple tuple : mapping.getValue()) {
        String key = ((org.yaml.snakeyaml.nodes.ScalarNode) tuple.getKeyNode()).getValue();
        map.put(key, position(tuple.getKeyNode().getStartMark()), convert(tuple.getValueNode()));
      }
      return map.build();
    }
    if (node instanceof SequenceNode sequence) {
      List<dev.ordinal.manifest.Node> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(item));
      }
      return new ListNode(items, position(node.getStartMark()));
    }
    Tag tag = node.getTag();
    ScalarNode.Kind kind =
        tag.equals(Tag.INT)
            ? ScalarNode.Kind.INTEGER
            : tag.equals(Tag.BOOL)
                ? ScalarNode.Kind.BOOLEAN
                : tag.equals(Tag.NULL) ? ScalarNode.Kind.NULL : ScalarNode.Kind.STRING;
    return new ScalarNode(
        kind,
        ((org.yaml.snakeyaml.nodes.ScalarNode) node).getValue(),
        position(node.getStartMark()));
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
