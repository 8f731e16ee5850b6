package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;

/** The API server's defaults. */
final class Defaults {

  Defaults(ApiTables tables, FeatureGates gates) {}

  MapNode onCreate(MapNode decoded, KindTable kind) {
    return apply(decoded, kind);
  }

  MapNode apply(MapNode decoded, KindTable kind) {
    return decoded;
  }
}
