package dev.ordinal.fact;

/**
 * A deploy tool that deletes and recreates an object when a change of it is refused.
 *
 * @param object a set or a claim
 * @param by what tells the tool so, with its value
 * @param place where that stands
 */
public record ForcedSync(ApiObject object, String by, Place place) {

  /** The place of the option, if the object itself carries it: then it can be taken away there. */
  public boolean onObject() {
    return place.object().equals(object.origin().object());
  }
}
