package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An Application of Argo CD.
 *
 * @param destinationNamespace where its objects go; empty if they say it themselves
 * @param prune whether what left the source is deleted
 * @param selfHeal whether edits of the cluster are reverted
 * @param syncOptions as written, {@code Replace=true}
 * @param ignoredPaths the JSON pointers that it leaves alone
 * @param failure what its last sync failed with; empty if it did not, or if that is not known
 */
public record Application(
    Origin origin,
    ObjectMeta metadata,
    String destinationNamespace,
    boolean automated,
    boolean prune,
    boolean selfHeal,
    List<String> syncOptions,
    List<String> ignoredPaths,
    String failure)
    implements ApiObject {

  private static final String TRACKING_ID = "argocd.argoproj.io/tracking-id";
  private static final String INSTANCE = "argocd.argoproj.io/instance";

  static Application from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    MapNode policy = spec.map("syncPolicy");
    return new Application(
        origin,
        ObjectMeta.from(object),
        spec.map("destination").text("namespace").orElse(""),
        policy.has("automated"),
        Metadata.isTrue(policy.map("automated"), "prune"),
        Metadata.isTrue(policy.map("automated"), "selfHeal"),
        Metadata.strings(policy.list("syncOptions")),
        ignoredPaths(spec),
        failure(object.map("status").map("operationState")));
  }

  private static String failure(MapNode operation) {
    boolean succeeded = operation.text("phase").orElse("").equals("Succeeded");
    StringBuilder failure = new StringBuilder();
    if (!succeeded) {
      failure.append(operation.text("message").orElse(""));
      for (Items.Item item : Items.of(operation.map("syncResult"), "resources", "")) {
        failure.append(' ').append(item.map().text("message").orElse(""));
      }
    }
    return failure.toString().strip();
  }

  /** The option that has refused objects deleted and recreated; empty if there is none. */
  public String forceOption() {
    return syncOptions.stream().filter(Application::forces).findFirst().orElse("");
  }

  /** Where {@link #forceOption()} stands. */
  public String forcePath() {
    return "spec.syncPolicy.syncOptions[" + syncOptions.indexOf(forceOption()) + "]";
  }

  private static boolean forces(String option) {
    return option.equals("Replace=true") || option.equals("Force=true");
  }

  /**
   * Whether it applies an object: the object says so, or lies where this application's objects go
   * and names no other. In a manifest nothing says so: Argo CD adds its label when it applies.
   */
  public boolean applies(ApiObject object) {
    boolean tracked =
        object.annotations().containsKey(TRACKING_ID) || object.labels().containsKey(INSTANCE);
    return tracked ? tracks(object) : destinationNamespace.equals(object.namespace());
  }

  /** Whether an object says that it came from this application. */
  public boolean tracks(ApiObject object) {
    String id = object.annotations().getOrDefault(TRACKING_ID, "");
    return id.startsWith(name() + ":") || name().equals(object.labels().get(INSTANCE));
  }

  private static List<String> ignoredPaths(MapNode spec) {
    List<String> paths = new ArrayList<>();
    for (Items.Item item : Items.of(spec, "ignoreDifferences", "spec")) {
      paths.addAll(Metadata.strings(item.map().list("jsonPointers")));
      paths.addAll(Metadata.strings(item.map().list("jqPathExpressions")));
    }
    return List.copyOf(paths);
  }
}
