package dev.ordinal.fact;

import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiError;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * The refusals of one object.
   *
   * @param origin of that object
   */
  public static List<Refusal> of(Admission admission, Origin origin) {
    List<Refusal> refusals = new ArrayList<>();
    for (ApiError error : admission.errors()) {
      Place place = origin.at(error.path());
      if (error.position().line() > 0) {
        place =
            new Place(
                place.object(),
                error.path(),
                place.stablePath(),
                place.file(),
                error.position().line(),
                error.position().column());
      }
      refusals.add(
          new Refusal(place, name(origin.object()), error.type(), error.path(), error.message()));
    }
    return refusals;
  }

  private static String name(ObjectRef object) {
    return (object.kind() + " " + object.name()).strip();
  }

  /** What a reader needs to see in one line: the object, the field, what the server says. */
  public String sentence() {
    return object + ": " + (named() ? path + ": " : "") + message;
  }

  /** Whether the server names a field. */
  public boolean named() {
    return !path.isEmpty();
  }
}
