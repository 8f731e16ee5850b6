package dev.ordinal.manifest;

/** Writes one tree in block style; sequences are not indented below their key. */
final class YamlLines {

  private final NodeWriter writer;
  private final NodeWriter.Comments comments;
  private final DocumentPath path = new DocumentPath();
  private final StringBuilder out = new StringBuilder();

  YamlLines(NodeWriter writer, NodeWriter.Comments comments) {
    this.writer = writer;
    this.comments = comments;
  }

  String write(Node root) {
    if (root instanceof MapNode map && !map.isEmpty()) {
      entries(map, 0, false);
    } else if (root instanceof ListNode list && list.size() > 0) {
      items(list, 0, false);
    } else {
      line(root, 0);
    }
    return out.toString();
  }

  /**
   * @param inline whether the first entry goes on a line that has begun, behind a dash
   */
  private void entries(MapNode map, int indent, boolean inline) {
    path.enter();
    boolean begun = inline;
    for (MapNode.Entry entry : writer.entries(map)) {
      path.key(entry.key());
      out.append(begun ? "" : " ".repeat(indent));
      out.append(YamlStyle.inline(entry.key())).append(':');
      value(entry.value(), indent);
      begun = false;
    }
    path.leave();
  }

  private void value(Node value, int indent) {
    if (value instanceof MapNode map && !map.isEmpty()) {
      end(value);
      entries(map, indent + 2, false);
    } else if (value instanceof ListNode list && list.size() > 0) {
      end(value);
      items(list, indent, false);
    } else {
      out.append(' ');
      line(value, indent + 2);
    }
  }

  private void items(ListNode list, int indent, boolean inline) {
    path.enter();
    boolean begun = inline;
    for (Node item : list) {
      path.item();
      out.append(begun ? "" : " ".repeat(indent)).append("- ");
      if (item instanceof MapNode map && !map.isEmpty()) {
        entries(map, indent + 2, true);
      } else if (item instanceof ListNode inner && inner.size() > 0) {
        items(inner, indent + 2, true);
      } else {
        line(item, indent + 2);
      }
      begun = false;
    }
    path.leave();
  }

  /** A value that has no entries and no items, to the end of its line. */
  private void line(Node value, int indent) {
    if (value instanceof ScalarNode scalar) {
      if (!scalar.isString()) {
        out.append(scalar.text());
      } else if (YamlStyle.isLiteral(scalar.text())) {
        out.append(YamlStyle.literalMark(scalar.text()));
        end(value);
        literal(scalar.text(), indent);
        return;
      } else {
        out.append(YamlStyle.inline(scalar.text()));
      }
    } else {
      out.append(value instanceof MapNode ? "{}" : "[]");
    }
    end(value);
  }

  private void literal(String text, int indent) {
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : lines.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
    }
  }

  private void end(Node value) {
    String comment = comments.comment(path.toString(), value);
    out.append(comment.isEmpty() ? "" : "  # ").append(comment).append('\n');
  }
}
