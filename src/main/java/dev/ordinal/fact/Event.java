package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.time.Instant;

/**
 * An Event: something that happened to an object.
 *
 * @param about kind of the object it happened to
 * @param aboutName its name
 * @param reason such as FailedCreate
 * @param count how often it happened
 * @param lastTime when it happened last; null if not known
 */
public record Event(
    Origin origin,
    ObjectMeta metadata,
    String type,
    String about,
    String aboutName,
    String reason,
    String message,
    int count,
    Instant lastTime)
    implements ApiObject {

  static Event from(MapNode object, Origin origin) {
    // v1 and events.k8s.io/v1 name the same object differently.
    MapNode about =
        object.has("regarding") ? object.map("regarding") : object.map("involvedObject");
    return new Event(
        origin,
        ObjectMeta.from(object),
        object.text("type").orElse(""),
        about.text("kind").orElse(""),
        about.text("name").orElse(""),
        object.text("reason").orElse(""),
        object.text("message").or(() -> object.text("note")).orElse(""),
        Math.max(
            Metadata.number(object, "count", 1), Metadata.number(object.map("series"), "count", 1)),
        lastTime(object));
  }

  private static Instant lastTime(MapNode event) {
    Instant last = Metadata.time(event, "lastTimestamp");
    if (last == null) {
      last = Metadata.time(event.map("series"), "lastObservedTime");
    }
    return last == null ? Metadata.time(event, "eventTime") : last;
  }
}
