package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.SyncError;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WorldAction;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.Needed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs the sets of one namespace: a sync of each, then the world settles, and so on. */
final class Simulation {

  private static final int DEFAULT_LIMIT = 400;
  private static final int SYNCS_PER_POD = 10;

  /** So many syncs in a row that do nothing end a run. */
  static final int IDLE_SYNCS_AT_END = 2;

  /** One set of the run, and what has come of it so far. */
  private static final class Course {
    final SetState state;
    final Needed needed;
    final List<Round> rounds = new ArrayList<>();
    final List<Round> pauses = new ArrayList<>();
    List<Wait> waits = List.of();
    SyncResult last;
    SyncResult beforeLast;
    int available;

    Course(SetState state, Needed needed) {
      this.state = state;
      this.needed = needed;
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
      courses.add(new Course(state, options.needed().apply(set)));
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

  /**
   * Keeps a sync that did something, or that ended in another error than the one before; and, apart
   * from these, one that only waited.
   */
  private void record(Course course, int number, List<WorldAction> happened) {
    SyncResult last = course.last;
    LiveSet set = course.state.set();
    List<WorldAction> own = course.state.concerning(happened);
    course.waits = bounded(last.waits(), own);
    boolean waited = last.actions().isEmpty() && (last.error().isEmpty() || repeats(course));
    (waited ? course.pauses : course.rounds)
        .add(
            new Round(
                number,
                !set.parallel() && !set.updateStrategy().equals("Recreate"),
                last.actions(),
                own,
                course.waits,
                last.error(),
                course.available,
                set.replicas(),
                course.needed.pods()));
  }

  /** A Pod that the world removes within a time bounds the wait for that. */
  private static List<Wait> bounded(List<Wait> waits, List<WorldAction> happened) {
    if (waits.isEmpty() || happened.isEmpty()) {
      return waits;
    }
    Map<String, OptionalInt> removed = new HashMap<>();
    for (WorldAction action : happened) {
      if (action.verb().equals("remove") && action.kind().equals(PlannedAction.POD)) {
        removed.put(action.name(), action.atMostSeconds());
      }
    }
    List<Wait> bounded = new ArrayList<>(waits.size());
    for (Wait wait : waits) {
      OptionalInt within = removed.getOrDefault(wait.name(), OptionalInt.empty());
      boolean ends = wait.waitsFor().equals("gone") && within.isPresent();
      bounded.add(ends ? wait.within(within.getAsInt()) : wait);
    }
    return List.copyOf(bounded);
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
    boolean stuck = end.filter(e -> e == End.WAITING).isPresent() && isStuck(course);
    return new SetRun(
        course.state.set(),
        List.copyOf(course.rounds),
        pauses(course),
        course.waits,
        end,
        stuck,
        course.needed,
        List.of());
  }

  /** Without the idle syncs at the end: what they wait for is what the set waits for. */
  private static List<Round> pauses(Course course) {
    List<Round> rounds = course.rounds;
    int last = rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).number();
    return course.pauses.stream()
        .filter(pause -> !pause.world().isEmpty() || pause.number() < last)
        .toList();
  }

  /**
   * Whether a wait ends only by a person: for a Pod that a finalizer or a lost node keeps, for one
   * whose containers cannot start, or, in order, for one of an old revision that never gets ready,
   * which no other template reaches.
   */
  private boolean isStuck(Course course) {
    String update = course.state.history().update().name();
    for (Wait wait : course.waits) {
      Optional<LivePod> found = namespace.pod(wait.name());
      if (found.isEmpty()) {
        continue;
      }
      LivePod pod = found.get();
      boolean passedOver =
          !course.state.set().parallel()
              && wait.waitsFor().equals("ready")
              && !pod.revision().equals(update);
      if (world.isKept(pod) || pod.cannotStart() || passedOver) {
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
