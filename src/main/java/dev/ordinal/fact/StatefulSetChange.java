package dev.ordinal.fact;

import dev.ordinal.schema.Admission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A set that was there before and is sent again, changed or not.
 *
 * @param old as it was stored
 * @param next as it is sent
 * @param fields what differs in its spec
 * @param refusedFields those, of these, that the API server does not let change
 * @param replicasSent whether the new manifest names the number of replicas
 * @param templateChanged whether a new revision comes about
 */
public record StatefulSetChange(
    StatefulSet old,
    StatefulSet next,
    List<ChangedField> fields,
    List<ChangedField> refusedFields,
    boolean replicasSent,
    boolean templateChanged)
    implements Changed {

  private static final String TEMPLATE = "spec.template";
  private static final String TEMPLATE_METADATA = "spec.template.metadata";

  /**
   * The change that an update makes.
   *
   * @param admission the API server's answer to the new manifest
   * @param fact the object of the new manifest
   * @return empty if it is no set, or was not there before
   */
  public static Optional<StatefulSetChange> of(Admission admission, ApiObject fact) {
    if (!(fact instanceof StatefulSet next) || admission.update().isEmpty()) {
      return Optional.empty();
    }
    Admission.Update update = admission.update().get();
    Origin origin = new Origin(next.origin().object(), "", 0, true, update.old());
    List<ChangedField> refused = new ArrayList<>();
    update.refusals().forEach(refusal -> refused.add(ChangedField.of(refusal.change())));
    return Optional.of(
        new StatefulSetChange(
            StatefulSet.from(update.old(), origin),
            next,
            update.changes().stream().map(ChangedField::of).toList(),
            refused,
            admission.document().map().map("spec").text("replicas").isPresent(),
            update.templateChanged()));
  }

  @Override
  public String namespace() {
    return next.namespace();
  }

  public String name() {
    return next.name();
  }

  /** The place of a field in the new manifest. */
  public Place at(String path) {
    return next.at(path);
  }

  /** Whether the API server refuses that a field changes. */
  public boolean refuses(String field) {
    return !refusedBelow(field).isEmpty();
  }

  /** What the API server does not let change at or below a field; the first one is named. */
  public List<ChangedField> refusedBelow(String field) {
    return refusedFields.stream().filter(one -> isBelow(one.path(), field)).toList();
  }

  /** Whether the API server lets all of it happen. */
  public boolean isAccepted() {
    return refusedFields.isEmpty();
  }

  /** Whether it has other replicas, and had some. */
  public boolean scales() {
    return old.replicas() > 0 && next.replicas() > 0 && old.replicas() != next.replicas();
  }

  /** Whether Pods of the highest ordinals go and others stay, as the manifest asks for. */
  public boolean scalesDown() {
    return scales()
        && next.replicas() < old.replicas()
        && replicasSent
        && next.ordinalsStart() == old.ordinalsStart();
  }

  /** Whether several Pods go at once. */
  public boolean removesSeveralAtOnce() {
    return scalesDown() && next.parallel() && old.replicas() - next.replicas() > 1;
  }

  /** The Pods that go when it scales down, the first to go first, {@code db-4, db-3}. */
  public String removedPods() {
    List<String> pods = new ArrayList<>();
    for (int ordinal = old.lastOrdinal(); ordinal > next.lastOrdinal(); ordinal--) {
      pods.add(next.podName(ordinal));
    }
    return listed(pods);
  }

  /** Whether a Pod of that name has an ordinal in the new range. */
  public boolean keeps(String pod) {
    for (int ordinal = next.ordinalsStart(); ordinal <= next.lastOrdinal(); ordinal++) {
      if (pod.equals(next.podName(ordinal))) {
        return true;
      }
    }
    return false;
  }

  /** The Pods that are outside the new range of ordinals; empty if there are none. */
  public String condemnedPods() {
    List<String> pods = new ArrayList<>();
    for (int ordinal = old.ordinalsStart(); ordinal <= old.lastOrdinal(); ordinal++) {
      if (ordinal < next.ordinalsStart() || ordinal > next.lastOrdinal()) {
        pods.add(next.podName(ordinal));
      }
    }
    return listed(pods);
  }

  static String listed(List<String> pods) {
    return pods.size() <= 4
        ? String.join(", ", pods)
        : pods.get(0) + " to " + pods.get(pods.size() - 1);
  }

  /** Whether Pods are replaced by the controller, and the partition lets some of them through. */
  public boolean rolls() {
    return isAccepted()
        && templateChanged
        && next.updateStrategy().equals("RollingUpdate")
        && next.partition() < next.replicas();
  }

  /** Whether only some of its Pods were given the newest template. */
  public boolean wasStaged() {
    return old.updateStrategy().equals("RollingUpdate")
        && old.partition() > 0
        && old.partition() < old.replicas();
  }

  /** The claim templates that are there before and after, under whatever name. */
  public List<ClaimTemplateChange> claimTemplates() {
    List<ClaimTemplateChange> changes = new ArrayList<>();
    for (int i = 0; i < next.claimTemplates().size(); i++) {
      ClaimTemplate template = next.claimTemplates().get(i);
      ClaimTemplate before = old.claimTemplate(template.name());
      if (before == null && i < old.claimTemplates().size()) {
        ClaimTemplate there = old.claimTemplates().get(i);
        before = next.claimTemplate(there.name()) == null ? there : null;
      }
      if (before != null) {
        changes.add(new ClaimTemplateChange(before, template));
      }
    }
    return changes;
  }

  /** Whether its claim templates change otherwise than that one is renamed or shrinks. */
  public boolean remakesClaims() {
    List<ClaimTemplateChange> changes = claimTemplates();
    return refuses("spec.volumeClaimTemplates")
        && changes.stream().noneMatch(one -> one.renamed() || one.shrinks());
  }

  /** The claim templates that ask for another amount of storage. */
  public List<ClaimTemplateChange> resized() {
    return claimTemplates().stream().filter(ClaimTemplateChange::resized).toList();
  }

  /**
   * The labels and annotations of the template that change, if nothing else of the template does;
   * empty otherwise. A checksum and the time of {@code kubectl rollout restart} are there to
   * restart Pods.
   */
  public List<ChangedField> churned() {
    List<ChangedField> churned = new ArrayList<>();
    for (ChangedField field : fields) {
      String path = field.path();
      if (isBelow(path, TEMPLATE_METADATA) && !meansRestart(path)) {
        churned.add(field);
      } else if (isBelow(path, TEMPLATE)) {
        return List.of();
      }
    }
    return templateChanged ? churned : List.of();
  }

  /** The path is that of all annotations where there were none before, or are none now. */
  private boolean meansRestart(String path) {
    Set<String> keys = new HashSet<>(Set.of(path));
    if (path.equals(TEMPLATE_METADATA + ".annotations")) {
      keys.addAll(old.template().annotations().keySet());
      keys.addAll(next.template().annotations().keySet());
    }
    return keys.stream().anyMatch(key -> key.contains("checksum") || key.contains("restartedAt"));
  }

  /** The containers with claims that keep name and repository and get another tag. */
  public List<ImageChange> imageChanges() {
    List<ImageChange> changes = new ArrayList<>();
    for (Container before : old.template().spec().containers()) {
      for (Container after : next.template().spec().containers()) {
        boolean same =
            Objects.equals(before.name(), after.name()) && after.mountsOneOf(next.claimTemplates());
        if (same && !before.image().equals(after.image()) && sameRepository(before, after)) {
          changes.add(new ImageChange(before, after));
        }
      }
    }
    return changes;
  }

  /** The containers that look for their data elsewhere. */
  public List<MountMove> mountMoves() {
    return MountMove.of(this);
  }

  static boolean sameRepository(Container one, Container other) {
    return ImageName.of(one.image()).repository().equals(ImageName.of(other.image()).repository());
  }

  /** Where the template names a ConfigMap or a Secret; empty if it does not. */
  public String mentionOf(String kind, String name) {
    for (Mention mention : next.template().spec().references()) {
      if (mention.kind().equals(kind) && mention.name().equals(name)) {
        return mention.path();
      }
    }
    return "";
  }

  /** Whether Reloader restarts its Pods when what they mount changes. */
  public boolean reloaded() {
    return next.annotations().keySet().stream().anyMatch(key -> key.contains("stakater.com/"));
  }

  private static boolean isBelow(String path, String field) {
    return path.startsWith(field)
        && (path.length() == field.length() || ".[".indexOf(path.charAt(field.length())) >= 0);
  }
}
