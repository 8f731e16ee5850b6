package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * Another object of the namespace that a template names.
 *
 * @param kind ConfigMap, Secret or PersistentVolumeClaim
 * @param optional whether the Pod starts without it
 * @param path where it is named
 */
public record Mention(String kind, String name, boolean optional, String path) {

  /** The object that {@code source} names under {@code key}; null if it names none. */
  static Mention from(String kind, MapNode source, String key, String path) {
    String name = source.text(key).orElse("");
    return name.isEmpty()
        ? null
        : new Mention(
            kind, name, source.text("optional").orElse("").equals("true"), path + "." + key);
  }
}
