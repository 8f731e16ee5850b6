package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A HelmRelease of Flux.
 *
 * @param releaseName of the Helm release it makes
 * @param targetNamespace where the release goes
 * @param timeout of the upgrade as written; empty if none
 * @param force whether a refused upgrade deletes and recreates the object
 * @param remediation whether a failed upgrade is rolled back by itself
 */
public record HelmRelease(
    Origin origin,
    ObjectMeta metadata,
    String releaseName,
    String targetNamespace,
    String timeout,
    boolean force,
    boolean remediation)
    implements ApiObject {

  static HelmRelease from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    return new HelmRelease(
        origin,
        ObjectMeta.from(object),
        spec.text("releaseName").orElse(origin.object().name()),
        spec.text("targetNamespace").orElse(origin.object().namespace()),
        spec.map("upgrade").text("timeout").or(() -> spec.text("timeout")).orElse(""),
        Metadata.isTrue(spec.map("upgrade"), "force"),
        spec.map("upgrade").has("remediation"));
  }
}
