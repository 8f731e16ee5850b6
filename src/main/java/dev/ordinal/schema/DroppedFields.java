package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;

/** Fields that the server drops. */
final class DroppedFields {

  DroppedFields(ApiTables tables, FeatureGates gates) {}

  MapNode drop(MapNode object, MapNode old, String type) {
    return object;
  }
}
