package dev.ordinal.fact;

import java.util.List;
import java.util.Optional;

/**
 * An object beside sets that is made, changed or deleted, as the rules of {@code rules/object} see
 * it.
 *
 * @param old empty if it is new
 * @param next empty if it is deleted
 * @param paths what differs
 */
public record ObjectChange(
    ObjectRef object, Optional<ApiObject> old, Optional<ApiObject> next, List<String> paths) {

  /** The fact of its kind; empty for a kind that does nothing to sets. */
  public Optional<Object> fact() {
    ApiObject before = old.orElse(null);
    ApiObject after = next.orElse(null);
    ApiObject there = after == null ? before : after;
    if (there instanceof Service) {
      return Optional.of(new ServiceChange(object, (Service) before, (Service) after));
    }
    if (there instanceof PodDisruptionBudget) {
      return Optional.of(
          new BudgetChange(object, (PodDisruptionBudget) before, (PodDisruptionBudget) after));
    }
    if (there instanceof HorizontalPodAutoscaler) {
      return Optional.of(
          new AutoscalerChange(
              object, (HorizontalPodAutoscaler) before, (HorizontalPodAutoscaler) after));
    }
    if (there instanceof PersistentVolumeClaim) {
      return Optional.of(
          new ClaimObjectChange(
              object, (PersistentVolumeClaim) before, (PersistentVolumeClaim) after));
    }
    if (there instanceof StorageClass) {
      return Optional.of(new ClassChange(object, (StorageClass) before, (StorageClass) after));
    }
    return there instanceof ConfigMap || there instanceof Secret || there instanceof ServiceAccount
        ? Optional.of(new UsedObjectChange(object, before == null, after == null, changesData()))
        : Optional.empty();
  }

  private boolean changesData() {
    return paths.stream()
        .anyMatch(path -> path.startsWith("data") || path.startsWith("binaryData"));
  }
}
