package dev.ordinal.plan;

import dev.ordinal.conclusion.Change;
import dev.ordinal.conclusion.Rejection;
import dev.ordinal.fact.ContestedFields;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a set that server-side apply would have to take from other managers. */
final class Contested {

  private Contested() {}

  /** The fact; empty if there are none, or the API server refuses something else, too. */
  static Optional<ContestedFields> in(DesiredSet desired) {
    List<ContestedFields.Field> fields = new ArrayList<>();
    for (Rejection rejection : desired.rejections()) {
      if (rejection.manager().isEmpty()) {
        return Optional.empty();
      }
      String path = rejection.path().substring(rejection.path().startsWith(".") ? 1 : 0);
      fields.add(new ContestedFields.Field(path, rejection.manager().get(), change(path, desired)));
    }
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ContestedFields(
                desired.namespace(), desired.name(), desired.origin().file(), fields));
  }

  private static String change(String path, DesiredSet desired) {
    for (Change change : desired.changes()) {
      if (change.path().equals(path)) {
        return text(change.before()) + " becomes " + text(change.after());
      }
    }
    return "";
  }

  private static String text(Optional<Node> value) {
    return value.map(Node::toString).orElse("(none)");
  }
}
