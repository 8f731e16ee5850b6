package dev.ordinal.fact;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Position;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One reason why the API server would refuse an object; a fact, so that the rules of {@code
 * rules/api} can say it in the words of a violation.
 *
 * @param place the field that a person must edit
 * @param object the object, as a reader names it: {@code StatefulSet web}; the kind alone without a
 *     name
 * @param type Kubernetes' error type, see {@link ApiError#type()}
 * @param path the field as the server names it; empty if the refusal names none
 * @param message what the server says
 */
public record Refusal(Place place, String object, String type, String path, String message) {

  /** Types whose messages say it all. */
  private static final Set<String> DECODING =
      Set.of("Unknown field", "Duplicate field", "Undecodable", "BadRequest");

  /** The refusals of one object that was sent. */
  public static List<Refusal> of(Admission admission) {
    if (admission.errors().isEmpty()) {
      return List.of();
    }
    Document document = admission.document();
    ObjectRef object = Facts.refOf(admission.stored().orElse(document.map()));
    Origin origin =
        new Origin(object, document.source().file(), document.index(), false, document.map());
    List<Refusal> refusals = new ArrayList<>();
    for (ApiError error : admission.errors()) {
      if (isAssigned(error, object)) {
        continue;
      }
      Place place = at(error, origin);
      refusals.add(new Refusal(place, name(object), error.type(), error.path(), error.message()));
    }
    return refusals;
  }

  /** The refusals among facts of any kind. */
  public static List<Refusal> among(Collection<?> facts) {
    List<Refusal> refusals = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof Refusal refusal) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }

  /**
   * A running API server allocates this port before it validates; the recorded validation did not.
   */
  private static boolean isAssigned(ApiError error, ObjectRef object) {
    return object.kind().equals("Service")
        && error.path().equals("spec.healthCheckNodePort")
        && error.type().equals("Required value");
  }

  /** The schema knows the place better than the path, which need not be a path of the manifest. */
  private static Place at(ApiError error, Origin origin) {
    Place place = origin.at(error.path());
    Position position = error.position();
    return position.line() == 0
        ? place
        : new Place(
            place.object(),
            place.path(),
            place.stablePath(),
            place.file(),
            position.line(),
            position.column());
  }

  private static String name(ObjectRef object) {
    return (object.kind() + " " + object.name()).strip();
  }

  /** What a reader needs to see in one line: the object, the field, what the server says. */
  public String sentence() {
    String what = DECODING.contains(type) ? message : type + ": " + message;
    if (object.isEmpty()) {
      return what;
    }
    return named() ? object + " has in " + path + ": " + what : object + ": " + what;
  }

  /** Whether the server names a field. */
  public boolean named() {
    return !path.isEmpty();
  }
}
