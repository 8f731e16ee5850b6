package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;

/** The API server's defaults. */
final class Defaults {

  Defaults(ApiTables tables, FeatureGates gates) {}

  MapNode onCreate(MapNode decoded, KindTable kind) {
    return apply(decoded, kind);
  }

  /** As on create, but fields of gates that are off stay where the old object uses them. */
  MapNode onUpdate(MapNode decoded, MapNode old, KindTable kind) {
    return onCreate(decoded, kind);
  }

  MapNode apply(MapNode decoded, KindTable kind) {
    return decoded;
  }
}
