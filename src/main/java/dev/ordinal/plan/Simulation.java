package dev.ordinal.plan;

import dev.ordinal.conclusion.SyncError;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the sets of one namespace: a sync of each, then the world settles, and so on. */
final class Simulation {

  private static final int DEFAULT_LIMIT = 400;
  private static final int SYNCS_PER_POD = 10;

  /** So many syncs in a row that do nothing end a run. */
  static final int IDLE_SYNCS_AT_END = 2;

  /** One set of the run, and what has come of it so far. */
  private static final class Course {
    final SetState state;
    final List<Round> rounds = new ArrayList<>();
    SyncResult last;
    SyncResult beforeLast;
    int available;

    Course(SetState state) {
      this.state = state;
    }
  }

  private final Release release;
  private final Rules rules;
  private final World world;
  private final NamespaceState namespace;
  private final PlanOptions options;
  private final Duration step;
  private final List<Course> courses = new ArrayList<>();
  private final List<SetState> sets = new ArrayList<>();
  private Instant now;

  /**
   * @param step how far the clock moves between two syncs
   */
  Simulation(
      Release release,
      Rules rules,
      World world,
      NamespaceState namespace,
      List<LiveSet> sets,
      PlanOptions options,
      Duration step) {
    this.release = release;
    this.rules = rules;
    this.world = world;
    this.namespace = namespace;
    this.options = options;
    this.now = options.now();
    this.step = step;
    for (LiveSet set : sets) {
      SetState state = new SetState(set, namespace, release);
      this.sets.add(state);
      courses.add(new Course(state));
    }
  }

  /** Runs until nothing moves, or as many syncs as the user asked for. */
  List<SetRun> run() {
    int limit = options.rounds().orElse(defaultLimit());
    int idle = 0;
    int number = 0;
    while (number < limit && idle < IDLE_SYNCS_AT_END) {
      number++;
      boolean wrote = false;
      for (Course course : courses) {
        if (idle > 0) {
          course.state.slots().touchWaiting();
        }
        wrote |= sync(course);
      }
      List<WorldAction> happened = world.settle(namespace, sets, now);
      for (Course course : courses) {
        record(course, number, happened);
      }
      now = now.plus(step);
      idle = wrote || !happened.isEmpty() ? 0 : idle + 1;
    }
    boolean ended = idle == IDLE_SYNCS_AT_END;
    List<SetRun> runs = new ArrayList<>();
    for (Course course : courses) {
      runs.add(result(course, ended, options.rounds().isPresent()));
    }
    return runs;
  }

  /** The sets as they are now. */
  List<LiveSet> sets() {
    return sets.stream().map(SetState::set).toList();
  }

  private int defaultLimit() {
    long pods = namespace.pods().size();
    for (SetState state : sets) {
      pods += state.set().replicas();
    }
    return (int) Math.max(DEFAULT_LIMIT, Math.min(Integer.MAX_VALUE, pods * SYNCS_PER_POD));
  }

  private boolean sync(Course course) {
    course.beforeLast = course.last;
    course.last = Controller.sync(release, rules, course.state, now);
    Slots slots = course.state.slots();
    course.available = slots.size() - slots.countUnavailable();
    return !course.last.idle();
  }

  /** Keeps a sync that did something, or that ended in another error than the one before. */
  private void record(Course course, int number, List<WorldAction> happened) {
    SyncResult last = course.last;
    if (last.actions().isEmpty() && (last.error().isEmpty() || repeats(course))) {
      return;
    }
    LiveSet set = course.state.set();
    course.rounds.add(
        new Round(
            number,
            !set.parallel() && !set.updateStrategy().equals("Recreate"),
            last.actions(),
            happened,
            last.waits(),
            last.error(),
            course.available,
            set.replicas(),
            options.needed().applyAsInt(set)));
  }

  private static boolean repeats(Course course) {
    SyncResult before = course.beforeLast;
    return before != null
        && before.actions().isEmpty()
        && before.error().equals(course.last.error());
  }

  private SetRun result(Course course, boolean ended, boolean cut) {
    Optional<End> end = Optional.empty();
    if (ended) {
      end = Optional.of(end(course));
    } else if (!cut) {
      end = Optional.of(End.LIMIT);
    }
    List<Wait> waits = course.last == null ? List.of() : course.last.waits();
    boolean stuck = end.filter(e -> e == End.WAITING).isPresent() && isStuck(course, waits);
    return new SetRun(course.state.set(), List.copyOf(course.rounds), waits, end, stuck);
  }

  /**
   * Whether a wait ends only by a person: a Pod that a finalizer or a lost node keeps, or, in
   * order, one of an old revision that never gets ready, which no other template reaches.
   */
  private boolean isStuck(Course course, List<Wait> waits) {
    for (Wait wait : waits) {
      Optional<LivePod> pod = namespace.pod(wait.name());
      if (pod.isPresent()
          && (world.isKept(pod.get())
              || !course.state.set().parallel()
                  && wait.waitsFor().equals("ready")
                  && !pod.get().revision().equals(course.state.history().update().name()))) {
        return true;
      }
    }
    return false;
  }

  private static End end(Course course) {
    Optional<SyncError> error = course.last.error();
    if (error.isPresent()) {
      return End.FAILING;
    }
    LiveSet set = course.state.set();
    Slots slots = course.state.slots();
    boolean anyRevision = set.updateStrategy().equals("OnDelete");
    boolean complete = anyRevision ? slots.filled() : slots.complete();
    return complete && !set.deleting() ? End.SETTLED : End.WAITING;
  }
}
