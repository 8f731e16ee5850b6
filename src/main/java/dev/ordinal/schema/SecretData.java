package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a Secret keeps what is written in clear text (kubernetes, pkg/apis/core/v1/conversion.go:
 * Convert_v1_Secret_To_core_Secret).
 */
final class SecretData {

  private static final String CLEAR = "stringData";

  private SecretData() {}

  /** The Secret as it is stored: all in {@code data}, in Base64. */
  static MapNode stored(MapNode secret) {
    if (!secret.has(CLEAR)) {
      return secret;
    }
    MapNode.Builder data = secret.map("data").toBuilder();
    for (MapNode.Entry entry : secret.map(CLEAR).entries()) {
      byte[] clear =
          entry.value() instanceof ScalarNode scalar
              ? scalar.text().getBytes(StandardCharsets.UTF_8)
              : new byte[0];
      String encoded = Base64.getEncoder().encodeToString(clear);
      data.put(
          entry.key(), entry.keyPosition(), ScalarNode.of(encoded).at(entry.value().position()));
    }
    MapNode built = data.build();
    MapNode rest = secret.without(CLEAR);
    return built.isEmpty() ? rest : rest.with("data", built);
  }
}
