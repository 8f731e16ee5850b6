package dev.ordinal.manifest;

/** What was read, one line a node: its place, its path, its value. */
final class TreeText {

  private final StringBuilder text = new StringBuilder();

  private TreeText() {}

  static String of(Documents read) {
    TreeText out = new TreeText();
    read.documents().forEach(document -> out.document("document", document));
    read.lists().forEach(document -> out.document("list", document));
    for (Unreadable problem : read.unreadable()) {
      out.line("unreadable " + place(problem.position()) + " " + problem.message());
    }
    return out.text.toString();
  }

  private void document(String what, Document document) {
    String comment = document.sourceComment();
    line(what + " " + document.index() + (comment.isEmpty() ? "" : " from " + comment));
    node("", document.root());
    for (Document.DuplicateKey twice : document.duplicateKeys()) {
      line(
          "  twice "
              + place(twice.first())
              + " and "
              + place(twice.again())
              + " "
              + twice.path()
              + (twice.merged() ? " merged" : ""));
    }
  }

  private void node(String path, Node node) {
    if (node instanceof MapNode map) {
      line("  " + place(map.position()) + " " + path + " map");
      for (MapNode.Entry entry : map.entries()) {
        node(path + " " + entry.key() + "@" + place(entry.keyPosition()), entry.value());
      }
    } else if (node instanceof ListNode list) {
      line("  " + place(list.position()) + " " + path + " list");
      for (int i = 0; i < list.size(); i++) {
        node(path + " [" + i + "]", list.get(i));
      }
    } else {
      ScalarNode scalar = (ScalarNode) node;
      String value = scalar.text().replace("\n", "\\n").replace("\t", "\\t");
      line("  " + place(scalar.position()) + " " + path + " " + scalar.kind() + " " + value);
    }
  }

  private static String place(Position position) {
    return position.line() + ":" + position.column();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
