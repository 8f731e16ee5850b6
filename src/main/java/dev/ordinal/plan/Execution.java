package dev.ordinal.plan;

import dev.ordinal.conclusion.Failure;
import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.SyncError;
import dev.ordinal.fact.LiveClaim;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.sync.Counters;
import dev.ordinal.fact.sync.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes what the rules concluded, and stops where an error stops the controller. */
final class Execution {

  private static final int LARGEST_BATCH = 500;

  private final SetState state;
  private final LiveSet set;
  private final NamespaceState namespace;
  private final Instant now;
  private final List<PlannedAction> done;
  private final Set<SyncError> errors;
  private final List<Member> replaced = new ArrayList<>();
  private int deletedForUpdate;

  /**
   * @param done takes the writes that changed something
   * @param errors takes the errors
   */
  Execution(SetState state, Instant now, List<PlannedAction> done, Set<SyncError> errors) {
    this.state = state;
    this.set = state.set();
    this.namespace = state.namespace();
    this.now = now;
    this.done = done;
    this.errors = errors;
  }

  /** Goes through the phases from Recreate to update. */
  Progress run(Conclusions concluded) {
    Counters counters = state.counters();
    for (Failure failure : concluded.failuresOf(Phase.RECREATE)) {
      errors.add(failure.error());
      return new Progress(counters, 0, true);
    }
    writeAll(concluded.actionsOf(Phase.RECREATE));
    if (!replicas(concluded)) {
      touchAll(concluded.actionsOf(Phase.CONDEMNED_CLAIM));
      touchAll(concluded.actionsOf(Phase.CONDEMNED));
    } else if (!condemnedClaims(concluded.actionsOf(Phase.CONDEMNED_CLAIM))) {
      touchAll(concluded.actionsOf(Phase.CONDEMNED));
    } else {
      writeAll(concluded.actionsOf(Phase.CONDEMNED));
      update(concluded.actionsOf(Phase.UPDATE));
    }
    return new Progress(without(replaced, counters), deletedForUpdate, false);
  }

  private void writeAll(List<PlannedAction> actions) {
    for (PlannedAction action : actions) {
      write(action);
    }
  }

  private void touchAll(List<PlannedAction> actions) {
    for (PlannedAction action : actions) {
      state.slots().touch(action.ordinal());
    }
  }

  /** Goes through the slots: in order one by one, in parallel in batches that grow. */
  private boolean replicas(Conclusions concluded) {
    Map<Integer, List<PlannedAction>> byOrdinal = new HashMap<>();
    for (PlannedAction action : concluded.actionsOf(Phase.REPLICA)) {
      byOrdinal.computeIfAbsent(action.ordinal(), o -> new ArrayList<>()).add(action);
    }
    Set<Integer> ordinals = new TreeSet<>(byOrdinal.keySet());
    concluded.failuresOf(Phase.REPLICA).forEach(failure -> ordinals.add(failure.ordinal()));
    int failedBatch = Integer.MAX_VALUE;
    for (int ordinal : ordinals) {
      int batch = batchOf(ordinal - set.ordinalsStart());
      if (batch > failedBatch) {
        state.slots().touch(ordinal);
        continue;
      }
      List<PlannedAction> actions = byOrdinal.getOrDefault(ordinal, List.of());
      if (!slot(actions, concluded.failuresAt(ordinal))) {
        failedBatch = batch;
        state.slots().touch(ordinal);
      }
    }
    return failedBatch == Integer.MAX_VALUE;
  }

  /**
   * Goes through the claims of the Pods outside the range, from the highest down. Two of them can
   * share a claim, as web-2 and web-02: the cache holds it as it was, and the second write meets a
   * conflict.
   */
  private boolean condemnedClaims(List<PlannedAction> actions) {
    Set<String> written = new HashSet<>();
    int failedBatch = Integer.MAX_VALUE;
    for (PlannedAction action : actions) {
      boolean again = written.contains(action.name());
      int batch = batchOf(state.slots().condemned().above(action.ordinal()) + (again ? 1 : 0));
      if (batch > failedBatch) {
        state.slots().touch(action.ordinal());
      } else if (again) {
        errors.add(SyncError.OTHER);
        failedBatch = batch;
      } else if (write(action) == Write.DONE) {
        written.add(action.name());
      }
    }
    return failedBatch == Integer.MAX_VALUE;
  }

  /** The number of the batch of a Pod: one by one in order, in parallel 1, 2, 4 …, 500 at most. */
  private int batchOf(int slot) {
    if (!set.parallel()) {
      return slot;
    }
    int batch = 0;
    int end = 1;
    for (int size = 1; end <= slot; batch++) {
      size = Math.min(2 * size, LARGEST_BATCH);
      end += size;
    }
    return batch;
  }

  private boolean slot(List<PlannedAction> actions, List<Failure> failures) {
    boolean ok = failures.isEmpty();
    failures.forEach(failure -> errors.add(failure.error()));
    for (PlannedAction action : actions) {
      Write written = write(action);
      ok &= !written.refused();
      if (written == Write.ALREADY_EXISTS) {
        return false;
      }
    }
    return ok;
  }

  /** A Pod that is gone already is no error, and counts as deleted. */
  private void update(List<PlannedAction> actions) {
    for (PlannedAction action : actions) {
      Write written = namespace.deletePod(action.name(), now);
      deletedForUpdate++;
      if (written == Write.DONE) {
        done.add(action);
      }
    }
  }

  private Write write(PlannedAction action) {
    Write written =
        switch (action.kind()) {
          case PlannedAction.POD -> writePod(action);
          default -> writeClaim(action);
        };
    if (written == Write.DONE) {
      done.add(action);
    } else if (written.refused()) {
      errors.add(written.error());
    }
    return written;
  }

  private Write writePod(PlannedAction action) {
    switch (action.verb()) {
      case "delete":
        return delete(action);
      case "create":
        return create(action);
      default:
        return repair(action);
    }
  }

  private Write delete(PlannedAction action) {
    int slot = action.ordinal() - set.ordinalsStart();
    if (action.phase() == Phase.REPLICA && state.needsPod(slot)) {
      state.slots().at(slot).ifPresent(replaced::add);
    }
    return namespace.deletePod(action.name(), now);
  }

  private Write create(PlannedAction action) {
    RevisionHistory history = state.history();
    LiveRevision revision =
        action.revision().equals(history.update().name()) ? history.update() : history.current();
    LivePod pod = NewPod.of(set, action.ordinal(), revision, namespace.newUid(), now);
    return NewPod.isValid(pod) ? namespace.createPod(pod) : Write.REJECTED;
  }

  /** A Pod cannot be renamed: the write goes to the Pod that has the right name already. */
  private Write repair(PlannedAction action) {
    String name = set.podName(action.ordinal());
    Optional<LivePod> named = namespace.pod(name);
    if (named.isEmpty()) {
      return Write.NOT_FOUND;
    }
    LivePod pod = named.get();
    for (String template : set.claimTemplates()) {
      String claim = set.claimName(template, action.ordinal());
      if (!claim.equals(pod.claimNames().get(template))) {
        return Write.REJECTED;
      }
    }
    if (name.equals(pod.labels().get(NewPod.NAME_LABEL))) {
      return Write.UNCHANGED;
    }
    Map<String, String> labels = new HashMap<>(pod.labels());
    labels.putAll(NewPod.identity(name, action.ordinal()));
    namespace.put(pod.with(Map.copyOf(labels), pod.ownerReferences()));
    return Write.DONE;
  }

  private Write writeClaim(PlannedAction action) {
    if (action.verb().equals("create")) {
      namespace.put(newClaim(action.name()));
      return Write.DONE;
    }
    LiveClaim claim = namespace.claim(action.name()).orElseThrow();
    if (claim.ownerReferences().equals(action.owners())) {
      return Write.UNCHANGED;
    }
    namespace.put(claim.ownedBy(action.owners()));
    return Write.DONE;
  }

  private LiveClaim newClaim(String name) {
    return new LiveClaim(
        set.namespace(),
        name,
        namespace.newUid(),
        set.selector().matchLabels(),
        List.of(),
        List.of("kubernetes.io/pvc-protection"),
        now,
        null,
        "Pending",
        "",
        null,
        List.of(),
        "",
        "",
        null);
  }

  private Counters without(List<Member> gone, Counters counters) {
    int replicas = counters.replicas();
    int ready = counters.ready();
    int available = counters.available();
    int current = counters.current();
    int updated = counters.updated();
    for (Member member : gone) {
      boolean isReady = member.pod.runningAndReady();
      boolean counts = !member.pod.terminating();
      replicas--;
      ready -= isReady ? 1 : 0;
      available -= isReady && member.available ? 1 : 0;
      String revision = member.pod.revision();
      current -= counts && revision.equals(state.history().current().name()) ? 1 : 0;
      updated -= counts && revision.equals(state.history().update().name()) ? 1 : 0;
    }
    return new Counters(replicas, ready, available, current, updated, counters.unavailable());
  }
}
