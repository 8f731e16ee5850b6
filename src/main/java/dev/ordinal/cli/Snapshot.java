package dev.ordinal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a cluster answered, list by list; not at one instant.
 *
 * @param begun when the first list was asked for
 * @param ended when the last one was there
 * @param cluster the context, if it was asked for by name
 * @param version of the API server, such as {@code v1.34.2}; empty if it was not told
 * @param lists files, each one List as kubectl prints it
 * @param refused the kinds of which at least one list was refused, with the namespaces of those
 *     lists; a list of the whole cluster has the empty name
 * @param answered the kinds of which at least one list was not
 * @param unknown the kinds that this API server does not have
 */
record Snapshot(
    SnapshotScope scope,
    Instant begun,
    Instant ended,
    Optional<String> cluster,
    Optional<String> version,
    List<Path> lists,
    Map<SnapshotKind, Set<String>> refused,
    Set<SnapshotKind> answered,
    Set<SnapshotKind> unknown) {

  /**
   * The kinds that were answered everywhere: where one has no object here, the cluster has none.
   */
  List<SnapshotKind> complete() {
    return answered.stream().filter(kind -> !refused.containsKey(kind)).toList();
  }

  /** The namespaces in which a kind was refused; empty if it was refused everywhere. */
  Set<String> refusedIn(SnapshotKind kind) {
    return answered.contains(kind) ? refused.get(kind) : Set.of();
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
    Map<SnapshotKind, Set<String>> refused = new EnumMap<>(SnapshotKind.class);
    Set<SnapshotKind> answered = EnumSet.noneOf(SnapshotKind.class);
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
        answered.add(listing.kind());
      } else if (answer.forbidden()) {
        refused.computeIfAbsent(listing.kind(), kind -> new TreeSet<>()).add(listing.namespace());
      } else if (answer.unknownKind()) {
        unknown.add(listing.kind());
      } else {
        throw new SnapshotException(
            "kubectl could not list " + listing.kind().resource() + ": " + answer.lastLine());
      }
    }
    Optional<String> version = kubectl.serverVersion();
    Instant ended = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Snapshot(
        scope, begun, ended, kubectl.context(), version, lists, refused, answered, unknown);
  }
}
