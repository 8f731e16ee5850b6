package dev.ordinal.fact;

import java.util.Map;

/**
 * A fact that is one object of the API. Two such facts are equal only if they are the same object
 * of the input: comparing all they say would cost more than the rules.
 */
public interface ApiObject {

  /** Where it was read. */
  Origin origin();

  /** Its labels, annotations and owners. */
  ObjectMeta metadata();

  default String kind() {
    return origin().object().kind();
  }

  /** Empty for an object of the cluster. */
  default String namespace() {
    return origin().object().namespace();
  }

  default String name() {
    return origin().object().name();
  }

  default Map<String, String> labels() {
    return metadata().labels();
  }

  default Map<String, String> annotations() {
    return metadata().annotations();
  }

  /** True if it was read from a snapshot, false if from a manifest. */
  default boolean live() {
    return origin().live();
  }

  /**
   * The annotation that tells a deploy tool to delete and recreate the object when a change is
   * refused; empty if there is none.
   */
  default String forcedBy() {
    String options = annotations().getOrDefault("argocd.argoproj.io/sync-options", "");
    if (options.contains("Force=true") || options.contains("Replace=true")) {
      return "argocd.argoproj.io/sync-options";
    }
    String force = annotations().getOrDefault("kustomize.toolkit.fluxcd.io/force", "");
    return force.equalsIgnoreCase("enabled") ? "kustomize.toolkit.fluxcd.io/force" : "";
  }

  /** Orders objects by kind and name, so that of a pair one can be named first. */
  default int compareName(ApiObject other) {
    return origin().object().compareTo(other.origin().object());
  }

  /**
   * The place of one of its fields.
   *
   * @param path in Kubernetes' notation; empty for the object itself
   */
  default Place at(String path) {
    return origin().at(path);
  }
}
