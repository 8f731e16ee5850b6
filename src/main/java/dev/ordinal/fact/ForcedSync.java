package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A deploy tool that deletes and recreates an object when a change of it is refused.
 *
 * @param object a set or a claim
 * @param by what tells the tool so, with its value
 * @param place where that stands
 * @param without what is to stand there instead, as JSON; empty for nothing
 */
public record ForcedSync(ApiObject object, String by, Place place, String without) {

  /** The same, by an option that stands alone. */
  public ForcedSync(ApiObject object, String by, Place place) {
    this(object, by, place, "");
  }

  /** By an annotation of the object itself, which may hold other options as well. */
  public static ForcedSync ofAnnotation(ApiObject object) {
    String key = object.forcedBy();
    String options = object.annotations().get(key);
    List<String> harmless = new ArrayList<>();
    for (String option : options.split(",")) {
      if (!option.strip().matches("(Force|Replace)=true|(?i:enabled)")) {
        harmless.add(option.strip());
      }
    }
    return new ForcedSync(
        object,
        key + ": " + options,
        object.at("metadata.annotations[" + key + "]"),
        harmless.isEmpty() ? "" : '"' + String.join(",", harmless) + '"');
  }

  /** The place of the option, if the object itself carries it: then it can be taken away there. */
  public boolean onObject() {
    return place.object().equals(object.origin().object());
  }
}
