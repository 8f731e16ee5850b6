package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A set whose claim templates the API server does not let change.
 *
 * @param file the manifest, as it is to be applied again
 * @param claims live claims to be grown, by name; empty if the change is no growth
 * @param size what they are to be grown to; empty if the change is no growth
 */
public record RefusedClaimTemplates(
    String namespace, String set, String file, List<String> claims, String size) {

  /** One command for each claim. */
  public String[] commands() {
    List<String> commands = new ArrayList<>();
    for (String claim : claims) {
      commands.add(
          "kubectl -n "
              + namespace
              + " patch pvc "
              + claim
              + " -p '{\"spec\":{\"resources\":{\"requests\":{\"storage\":\""
              + size
              + "\"}}}}'");
    }
    return commands.toArray(String[]::new);
  }
}
