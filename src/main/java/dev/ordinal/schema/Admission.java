package dev.ordinal.schema;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the API server makes of one document.
 *
 * @param document what was sent
 * @param apiVersion as written; empty if there is none
 * @param kind as written; empty if there is none
 * @param judged false for a kind that the tables do not know (a custom resource): nothing was
 *     checked, {@code stored} is what was sent
 * @param errors why it is refused, in the order of the file; empty if it is accepted
 * @param warnings what the server prints besides
 * @param stored what would be stored, defaults included, with the places of what stands in the
 *     file. Present also for a refused object that could be decoded, so that rules can judge the
 *     rest of it; {@code accepted()} tells them apart
 * @param update how it differs from the object before it; empty on create
 */
public record Admission(
    Document document,
    String apiVersion,
    String kind,
    boolean judged,
    List<ApiError> errors,
    List<String> warnings,
    Optional<MapNode> stored,
    Optional<Update> update) {

  /**
   * The difference to the object that was stored before.
   *
   * @param old what was stored before, defaults included
   * @param changes what differs in the spec, or in what a kind without a spec has in its place; by
   *     path, as the packs' {@code changedPaths}
   * @param metadataChanges the same for labels, annotations, finalizers, ownerReferences
   * @param generationChanged the server's semantic comparison of the specs
   * @param templateChanged whether the bytes of the stored template differ, so that a new revision
   *     comes about
   * @param refusals the changed fields that may not change, each with its error in {@code errors}
   * @param unchanged apply: kubectl sends nothing
   * @param patch client-side apply: what kubectl sends
   * @param conflicts server-side apply: fields of other managers; the rest is the result of forcing
   */
  public record Update(
      MapNode old,
      List<Difference> changes,
      List<Difference> metadataChanges,
      boolean generationChanged,
      boolean templateChanged,
      List<Refusal> refusals,
      boolean unchanged,
      Optional<MapNode> patch,
      List<Conflict> conflicts) {

    /** All that differs, the metadata last. */
    public List<Difference> allChanges() {
      List<Difference> all = new ArrayList<>(changes);
      all.addAll(metadataChanges);
      return all;
    }

    /** The paths of {@link #changes}, in the order of their bytes. */
    public List<String> changedPaths() {
      return Changes.paths(changes);
    }

    /** The paths of {@link #metadataChanges}, in the order of their bytes. */
    public List<String> metadataPaths() {
      return Changes.paths(metadataChanges);
    }

    /** The same, as kubectl came to it. */
    Update byPatch(MapNode sent, boolean nothingSent) {
      return new Update(
          old,
          changes,
          metadataChanges,
          generationChanged,
          templateChanged,
          refusals,
          nothingSent,
          Optional.of(sent),
          conflicts);
    }

    /** The same, where other managers own some of the fields. */
    Update against(List<Conflict> others) {
      return new Update(
          old,
          changes,
          metadataChanges,
          generationChanged,
          templateChanged,
          refusals,
          unchanged,
          patch,
          others);
    }
  }

  /** Whether the server would do what the document asks for. */
  public boolean accepted() {
    return errors.isEmpty() && update.map(u -> u.conflicts().isEmpty()).orElse(true);
  }

  /**
   * Whether the server refuses that a field changes, or what it changes to.
   *
   * @param path one of those of {@link Update#allChanges}
   */
  public boolean refuses(String path) {
    List<Refusal> refusals = update.map(Update::refusals).orElse(List.of());
    if (refusals.stream().anyMatch(refusal -> refusal.change().path().equals(path))) {
      return true;
    }
    List<ApiError> ofRefusals = refusals.stream().map(Refusal::error).toList();
    for (ApiError error : errors) {
      boolean named = isWithin(path, error.path()) || isWithin(error.path(), path);
      if (named && !ofRefusals.contains(error)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(String path, String field) {
    return !field.isEmpty()
        && path.startsWith(field)
        && (path.length() == field.length() || ".[".indexOf(path.charAt(field.length())) >= 0);
  }

  Admission with(Update changed) {
    return new Admission(
        document, apiVersion, kind, judged, errors, warnings, stored, Optional.of(changed));
  }
}
