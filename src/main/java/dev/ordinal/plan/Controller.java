package dev.ordinal.plan;

import dev.ordinal.conclusion.Failure;
import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.SyncError;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.fact.LiveRevision;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OwnerReference;
import dev.ordinal.fact.sync.AdoptedPod;
import dev.ordinal.fact.sync.Counters;
import dev.ordinal.fact.sync.EqualRevision;
import dev.ordinal.fact.sync.OrphanRevision;
import dev.ordinal.fact.sync.Phase;
import dev.ordinal.fact.sync.RevisionCandidate;
import dev.ordinal.fact.sync.Sync;
import dev.ordinal.schema.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sync of the StatefulSet controller: asks the rules of its phases, and writes what they
 * conclude.
 */
final class Controller {

  private final Release release;
  private final Rules rules;
  private final SetState state;
  private final NamespaceState namespace;
  private final Instant now;
  private final List<PlannedAction> done = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private final Set<SyncError> errors = EnumSet.noneOf(SyncError.class);
  private boolean wroteStatus;

  private Controller(Release release, Rules rules, SetState state, Instant now) {
    this.release = release;
    this.rules = rules;
    this.state = state;
    this.namespace = state.namespace();
    this.now = now;
  }

  /** Runs one sync of a set. */
  static SyncResult sync(Release release, Rules rules, SetState state, Instant now) {
    Controller controller = new Controller(release, rules, state, now);
    controller.run();
    return new SyncResult(
        List.copyOf(controller.done),
        List.copyOf(controller.waits),
        controller.errors.stream().findFirst(),
        controller.wroteStatus);
  }

  private void run() {
    state.advance(now);
    if (!claimOwned()) {
      return;
    }
    int collisionCount = decideRevisions();
    state.countBy(state.history().current().name(), state.history().update().name());
    Conclusions concluded = Conclusions.of(rules.conclude(mainFacts()));
    Progress progress = new Execution(state, now, done, errors).run(concluded);
    waits.addAll(errors.isEmpty() ? concluded.waits() : concluded.waitsAfter(done));
    writeStatus(collisionCount, concluded, progress);
    for (Failure failure : concluded.failuresOf(Phase.HISTORY)) {
      errors.add(failure.error());
    }
    for (PlannedAction action : concluded.actionsOf(Phase.HISTORY)) {
      namespace.removeRevision(action.name());
      done.add(action);
    }
  }

  private List<Object> mainFacts() {
    RevisionHistory history = state.history();
    Sync sync = sync(history.current().name(), history.update().name());
    List<Object> facts = SyncFacts.of(state, release.behaviour(), sync);
    for (PlannedAction action : done) {
      if (action.isA("adopt", PlannedAction.POD)) {
        facts.add(new AdoptedPod(action.name()));
      }
    }
    return facts;
  }

  private Sync sync(String currentRevision, String updateRevision) {
    return new Sync(state.set(), currentRevision, updateRevision, now);
  }

  /** Adopts and releases; false if that ended the sync. */
  private boolean claimOwned() {
    List<Object> facts = new ArrayList<>(state.foreignPods());
    for (LiveRevision revision : state.history().listed()) {
      if (OwnerReference.controllerOf(revision.ownerReferences()).isEmpty()) {
        facts.add(new OrphanRevision(revision.name()));
      }
    }
    if (facts.isEmpty()) {
      return true;
    }
    facts.add(release.behaviour());
    facts.add(sync("", ""));
    Conclusions concluded = Conclusions.of(rules.conclude(facts));
    for (Failure failure : concluded.failuresOf(Phase.CLAIM)) {
      errors.add(failure.error());
    }
    if (!errors.isEmpty()) {
      return false;
    }
    for (PlannedAction action : concluded.actionsOf(Phase.CLAIM)) {
      Ownership.apply(action, state.set(), namespace);
      done.add(action);
    }
    return true;
  }

  /** Finds, renumbers or creates the update revision; returns the new collision count. */
  private int decideRevisions() {
    Integer stored = state.set().status().collisionCount();
    int collisionCount = stored == null ? 0 : stored;
    RevisionHistory history = state.history();
    String statusCurrent = state.set().status().currentRevision();
    if (history.settled(statusCurrent)) {
      return collisionCount;
    }
    List<LiveRevision> before = history.listed();
    Optional<EqualRevision> equal = history.equal(collisionCount);
    List<Object> facts = new ArrayList<>();
    equal.ifPresent(facts::add);
    facts.add(
        new RevisionCandidate(history.candidate(collisionCount).name(), history.nextNumber()));
    Conclusions concluded = Conclusions.of(rules.conclude(facts));
    LiveRevision update = equal.map(e -> namespace.revision(e.name()).get()).orElse(null);
    for (PlannedAction action : concluded.actionsOf(Phase.REVISION)) {
      if (action.verb().equals("update")) {
        update = update.numbered(action.number());
        namespace.put(update);
        done.add(action);
      } else {
        NewRevision made = create(action, collisionCount);
        update = made.revision();
        collisionCount = made.collisionCount();
      }
    }
    history.decide(update, before, statusCurrent);
    return collisionCount;
  }

  private record NewRevision(LiveRevision revision, int collisionCount) {}

  /** Creates a revision; takes another name as long as the name is taken by other data. */
  private NewRevision create(PlannedAction action, int collisionCount) {
    RevisionHistory history = state.history();
    for (int count = collisionCount; ; count++) {
      Revision candidate = history.candidate(count);
      Optional<LiveRevision> taken = namespace.revision(candidate.name());
      if (taken.isEmpty()) {
        LiveRevision made = history.create(candidate, action.number(), now);
        namespace.put(made);
        done.add(action.named(made.name()));
        return new NewRevision(made, count);
      }
      if (history.text(taken.get()).equals(candidate.data())) {
        return new NewRevision(taken.get(), count);
      }
    }
  }

  private void writeStatus(int collisionCount, Conclusions concluded, Progress progress) {
    if (progress.statusUnknown()) {
      return;
    }
    LiveSet set = state.set();
    Counters counters = progress.counters();
    StatusWrite write =
        StatusWrite.of(
            set, counters, progress.deletedForUpdate(), state.history(), collisionCount, concluded);
    if (!write.needed()) {
      return;
    }
    if (write.isValid()) {
      state.status(set.with(write.status()));
      wroteStatus = true;
    } else {
      errors.add(SyncError.REJECTED);
    }
  }
}
