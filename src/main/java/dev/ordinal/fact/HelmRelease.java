package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A HelmRelease of Flux.
 *
 * @param releaseName of the Helm release it makes
 * @param targetNamespace where the release goes
 * @param timeout of the upgrade as written; empty if none, which means 5m
 * @param timeoutPath where that is written, or can be
 * @param waits whether an upgrade waits until the objects are ready
 * @param force whether a refused upgrade deletes and recreates the object
 * @param remediation whether a failed upgrade is rolled back by itself
 * @param failure why it is not ready; empty if it is, or if that is not known
 */
public record HelmRelease(
    Origin origin,
    ObjectMeta metadata,
    String releaseName,
    String targetNamespace,
    String timeout,
    String timeoutPath,
    boolean waits,
    boolean force,
    boolean remediation,
    String failure)
    implements ApiObject {

  private static final long DEFAULT_TIMEOUT_SECONDS = 300;

  static HelmRelease from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    return new HelmRelease(
        origin,
        ObjectMeta.from(object),
        spec.text("releaseName").orElseGet(() -> releaseName(spec, origin.object().name())),
        spec.text("targetNamespace").orElse(origin.object().namespace()),
        spec.map("upgrade").text("timeout").or(() -> spec.text("timeout")).orElse(""),
        spec.map("upgrade").has("timeout") ? "spec.upgrade.timeout" : "spec.timeout",
        !Metadata.isTrue(spec.map("upgrade"), "disableWait"),
        Metadata.isTrue(spec.map("upgrade"), "force"),
        spec.map("upgrade").has("remediation"),
        failure(Metadata.condition(object.map("status"), "Ready")));
  }

  /** As HelmRelease.GetReleaseName of Flux. */
  private static String releaseName(MapNode spec, String name) {
    return spec.text("targetNamespace").map(namespace -> namespace + "-" + name).orElse(name);
  }

  private static String failure(MapNode ready) {
    return ready.text("status").orElse("").equals("False") ? ready.text("message").orElse("") : "";
  }

  /** How long an upgrade may take before it counts as failed; 0 if that cannot be read. */
  public long timeoutSeconds() {
    return timeout.isEmpty() ? DEFAULT_TIMEOUT_SECONDS : GoDuration.seconds(timeout);
  }

  /**
   * Whether a set belongs to its release: Flux has labelled it, or the chart was rendered under the
   * name of the release.
   */
  public boolean releases(ApiObject set) {
    String labelled = set.labels().get("helm.toolkit.fluxcd.io/name");
    if (labelled == null) {
      return targetNamespace.equals(set.namespace())
          && releaseName.equals(Keeper.helmRelease(set).orElse(""));
    }
    return name().equals(labelled)
        && namespace()
            .equals(set.labels().getOrDefault("helm.toolkit.fluxcd.io/namespace", namespace()));
  }
}
