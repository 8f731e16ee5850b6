package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An EndpointSlice.
 *
 * @param serviceName the Service it belongs to; empty if none
 * @param readyPods the names of the Pods behind its ready endpoints
 * @param notReadyPods those behind the others
 */
public record EndpointSlice(
    Origin origin,
    ObjectMeta metadata,
    String serviceName,
    List<String> readyPods,
    List<String> notReadyPods)
    implements ApiObject {

  static EndpointSlice from(MapNode object, Origin origin) {
    return new EndpointSlice(
        origin,
        ObjectMeta.from(object),
        object.map("metadata").map("labels").text("kubernetes.io/service-name").orElse(""),
        pods(object, true),
        pods(object, false));
  }

  private static List<String> pods(MapNode slice, boolean ready) {
    List<String> pods = new ArrayList<>();
    for (Items.Item item : Items.of(slice, "endpoints", "")) {
      MapNode endpoint = item.map();
      // The API's own reading: an endpoint that does not say is ready.
      boolean isReady = !endpoint.map("conditions").text("ready").orElse("").equals("false");
      if (isReady == ready && endpoint.map("targetRef").text("kind").orElse("").equals("Pod")) {
        endpoint.map("targetRef").text("name").ifPresent(pods::add);
      }
    }
    return List.copyOf(pods);
  }
}
