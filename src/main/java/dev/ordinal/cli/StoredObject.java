package dev.ordinal.cli;

import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Origin;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.schema.ApiServer;
import java.util.Optional;

/**
 * An object of a snapshot as the server stores it.
 *
 * @param fact empty for a kind that no rule looks at
 */
record StoredObject(MapNode object, Origin origin, Optional<ApiObject> fact) {

  /**
   * What the server stores. A set is taken as it stands, since a default that came later than the
   * set is a change of its generation once somebody sends it.
   *
   * @param file the file of the snapshot as it is to be printed
   */
  static StoredObject of(Document document, String file, ApiServer server) {
    MapNode read = Facts.withNamespace(document.map());
    boolean set = read.text("kind").orElse("").equals("StatefulSet");
    MapNode object = set ? read : server.live(read);
    Origin origin = new Origin(Facts.refOf(object), file, document.index(), true, object);
    return new StoredObject(object, origin, Facts.of(object, origin));
  }

  String kind() {
    return object.text("kind").orElse("");
  }
}
