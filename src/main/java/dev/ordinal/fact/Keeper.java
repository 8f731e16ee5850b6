package dev.ordinal.fact;

import java.util.Map;
import java.util.Optional;

/**
 * What keeps an object as it is, so that a direct edit of the object does not last: the operator
 * that owns it, or the deploy tool that applies it.
 *
 * @param name as a reader knows it: {@code Kafka events}, {@code Argo CD application shop}
 * @param source where a change must be made instead
 */
public record Keeper(String name, String source) {

  private static final String FLUX = ".toolkit.fluxcd.io/";

  /** The keeper of an object, as its owner references, labels and annotations tell. */
  public static Optional<Keeper> of(ApiObject object) {
    OwnerReference owner = object.metadata().controller();
    if (owner != null) {
      String name = owner.kind() + " " + owner.name();
      return Optional.of(new Keeper(name, name));
    }
    return flux(object.labels())
        .or(() -> argo(object))
        .or(() -> helm(object))
        .or(() -> other(object.labels()));
  }

  private static Optional<Keeper> flux(Map<String, String> labels) {
    for (String controller : new String[] {"helm", "kustomize"}) {
      String name = labels.get(controller + FLUX + "name");
      if (name != null) {
        String kind = controller.equals("helm") ? "HelmRelease " : "Kustomization ";
        String namespace = labels.get(controller + FLUX + "namespace");
        String full = namespace == null ? name : namespace + "/" + name;
        return Optional.of(new Keeper("Flux with " + kind + full, "the source of " + kind + full));
      }
    }
    return Optional.empty();
  }

  private static Optional<Keeper> argo(ApiObject object) {
    String id = object.annotations().getOrDefault("argocd.argoproj.io/tracking-id", "");
    String label = object.labels().getOrDefault("argocd.argoproj.io/instance", "");
    String name = id.isEmpty() ? label : id.substring(0, Math.max(0, id.indexOf(':')));
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Keeper("Argo CD application " + name, "the source of Argo CD application " + name));
  }

  private static Optional<Keeper> helm(ApiObject object) {
    return helmRelease(object)
        .map(name -> name.isEmpty() ? "a Helm release" : "Helm release " + name)
        .map(full -> new Keeper(full, "the chart or the values of " + full));
  }

  /** The Helm release that an object was rendered for: its name, empty if the object has none. */
  static Optional<String> helmRelease(ApiObject object) {
    String release = object.annotations().getOrDefault("meta.helm.sh/release-name", "");
    boolean rendered =
        object.labels().getOrDefault("app.kubernetes.io/managed-by", "").equals("Helm");
    if (!release.isEmpty()) {
      return Optional.of(release);
    }
    return rendered
        ? Optional.of(object.labels().getOrDefault("app.kubernetes.io/instance", ""))
        : Optional.empty();
  }

  /** Operators put their own name there. */
  private static Optional<Keeper> other(Map<String, String> labels) {
    String name = labels.getOrDefault("app.kubernetes.io/managed-by", "");
    boolean byHand = name.isEmpty() || name.equalsIgnoreCase("kubectl");
    return byHand ? Optional.empty() : Optional.of(new Keeper(name, "what " + name + " reads"));
  }

  /** What to do instead of an edit. */
  public String sentence(ObjectRef object) {
    return object.kind()
        + " "
        + object.name()
        + " is kept by "
        + name
        + ": make the change in "
        + source
        + ", since a direct edit is reverted.";
  }
}
