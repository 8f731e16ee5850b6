package dev.ordinal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a cluster answered, list by list; not at one instant.
 *
 * @param begun when the first list was asked for
 * @param ended when the last one was there
 * @param version of the API server, such as {@code v1.34.2}; empty if it was not told
 * @param lists files, each one List as kubectl prints it
 * @param forbidden the kinds of which at least one list was refused
 * @param unknown the kinds that this API server does not have
 */
record Snapshot(
    SnapshotScope scope,
    Instant begun,
    Instant ended,
    Optional<String> version,
    List<Path> lists,
    Set<SnapshotKind> forbidden,
    Set<SnapshotKind> unknown) {

  /**
   * The kinds that were answered everywhere: where one has no object here, the cluster has none.
   */
  List<SnapshotKind> complete() {
    return scope.kinds().stream()
        .filter(kind -> !forbidden.contains(kind) && !unknown.contains(kind))
        .toList();
  }

  /**
   * Reads a cluster.
   *
   * @param folder where the lists are put; must be there, and readable for the user alone
   * @throws SnapshotException if the cluster cannot be read, other than for a missing permission
   */
  static Snapshot take(Kubectl kubectl, SnapshotScope scope, Path folder, Clock clock)
      throws IOException {
    Instant begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Path> lists = new ArrayList<>();
    Set<SnapshotKind> forbidden = EnumSet.noneOf(SnapshotKind.class);
    Set<SnapshotKind> unknown = EnumSet.noneOf(SnapshotKind.class);
    // Asking for a kind of a group that is not there makes kubectl discover the whole API anew,
    // each time.
    Set<String> groups = kubectl.groups();
    for (SnapshotScope.Listing listing : scope.listings()) {
      if (!groups.isEmpty() && !groups.contains(listing.kind().group())) {
        unknown.add(listing.kind());
        continue;
      }
      Path list = folder.resolve(lists.size() + "-" + listing.kind().resource());
      Kubectl.Answer answer = kubectl.run(list, listing.arguments());
      if (answer.succeeded()) {
        lists.add(list);
      } else if (answer.forbidden()) {
        forbidden.add(listing.kind());
      } else if (answer.unknownKind()) {
        unknown.add(listing.kind());
      } else {
        throw new SnapshotException(
            "kubectl could not list " + listing.kind().resource() + ": " + answer.lastLine());
      }
    }
    Optional<String> version = kubectl.serverVersion();
    Instant ended = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Snapshot(scope, begun, ended, version, lists, forbidden, unknown);
  }
}
