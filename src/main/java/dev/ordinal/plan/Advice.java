package dev.ordinal.plan;

import dev.ordinal.conclusion.PlannedAction;
import dev.ordinal.conclusion.Risk;
import dev.ordinal.conclusion.Task;
import dev.ordinal.conclusion.Wait;
import dev.ordinal.conclusion.WaitReason;
import dev.ordinal.fact.Exposure;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.Keeper;
import dev.ordinal.fact.LivePod;
import dev.ordinal.fact.LiveSet;
import dev.ordinal.fact.OutdatedBySet;
import dev.ordinal.fact.StuckPod;
import dev.ordinal.fact.sync.Behaviour;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what becomes of each identity of a planned set, and what a person should do. */
public final class Advice {

  private static final Comparator<Task> SAFEST_FIRST =
      Comparator.comparingInt(Task::order).thenComparing(Task::title);

  private final NamespaceIndex index;
  private final Rules rules;
  private final Behaviour behaviour;
  private final String clusterDomain;

  /**
   * @param cluster before the plan
   * @param rules those of {@code rules/task} and {@code rules/wait}
   */
  public Advice(Cluster cluster, Rules rules, Release release, String clusterDomain) {
    this.behaviour = release.behaviour();
    this.index = new NamespaceIndex(cluster);
    this.rules = rules;
    this.clusterDomain = clusterDomain;
  }

  /**
   * The plan with all that a person needs beside the rounds.
   *
   * @param planned as the planner has it
   * @param desired the manifest of the set; empty if none names it
   * @param end the set after the last sync
   */
  public PlannedSet of(PlannedSet planned, Optional<DesiredSet> desired, LiveSet end) {
    List<Object> obstacles = new ArrayList<>(stuck(end, planned));
    outdatedOnDelete(end).ifPresent(obstacles::add);
    desired.flatMap(set -> refused(set, end).fact()).ifPresent(obstacles::add);
    desired.flatMap(Contested::in).ifPresent(obstacles::add);
    Identities identities =
        new Identities(
            end,
            planned.rounds(),
            index.pods(end.namespace()),
            index.claims(end.namespace()),
            clusterDomain);
    List<PlannedSet.Identity> all = identities.all();
    PlannedSet known = planned.with(all, List.of(), List.of(), List.of());
    known.deletionOf(end).ifPresent(obstacles::add);
    Collection<?> concluded = obstacles.isEmpty() ? List.of() : rules.conclude(obstacles);
    Optional<WhatIf> whatIf = WhatIf.in(planned.rounds(), end, behaviour);
    List<Task> tasks = new ArrayList<>(tasks(concluded, 0));
    List<Task> then =
        whatIf
            .flatMap(WhatIf::afterRevert)
            .map(pod -> tasks(rules.conclude(List.of(pod)), tasks.size()))
            .orElse(List.of());
    tasks.addAll(then);
    List<PlannedSet.Branch> branches =
        whatIf
            .map(one -> List.of(one.branch(then.stream().map(Task::id).toList())))
            .orElse(List.of());
    return known
        .waitingFor(explained(planned.waits(), concluded))
        .with(all, branches, kept(tasks, end), risks(planned));
  }

  /** The tasks with a warning where something reverts them. */
  private static List<Task> kept(List<Task> tasks, LiveSet set) {
    Optional<Keeper> keeper = Facts.of(set.object(), "", 0, true).flatMap(Keeper::of);
    if (keeper.isEmpty()) {
      return List.copyOf(tasks);
    }
    String danger =
        keeper.get().name() + " is not held back: it keeps StatefulSet " + set.name() + " as it is";
    List<Task> kept = new ArrayList<>();
    for (Task task : tasks) {
      kept.add(task.changes("statefulset") ? task.stoppedIf(danger) : task);
    }
    return List.copyOf(kept);
  }

  /**
   * What may go wrong on the way, the worst first; of a deleted set, its tasks and rules say it.
   */
  private List<Risk> risks(PlannedSet planned) {
    Exposure exposure = Exposures.of(planned);
    boolean exposed = exposure.tooFew() || exposure.thin() || exposure.losesClaims();
    if (!exposed || planned.deletion().isPresent()) {
      return List.of();
    }
    List<Risk> found = new ArrayList<>();
    for (Object conclusion : rules.conclude(List.of(exposure))) {
      if (conclusion instanceof Risk risk) {
        found.add(risk);
      }
    }
    found.sort(Comparator.comparingInt(risk -> Risk.LEVELS.indexOf(risk.level())));
    List<Risk> numbered = new ArrayList<>();
    for (Risk risk : found) {
      numbered.add(risk.numbered("R" + (numbered.size() + 1)));
    }
    return List.copyOf(numbered);
  }

  private RefusedFields refused(DesiredSet desired, LiveSet live) {
    String namespace = live.namespace();
    return new RefusedFields(desired, live, index.pods(namespace), index.claims(namespace));
  }

  /** Pods of the snapshot that the last sync waits for, and that nothing but a person helps. */
  private List<StuckPod> stuck(LiveSet set, PlannedSet planned) {
    Set<String> created = new HashSet<>();
    for (Round round : planned.rounds()) {
      for (PlannedAction action : round.actions()) {
        if (action.isA("create", PlannedAction.POD)) {
          created.add(action.name());
        }
      }
    }
    List<StuckPod> stuck = new ArrayList<>();
    for (Wait wait : planned.waits()) {
      LivePod pod = index.pods(set.namespace()).get(wait.name());
      if (pod == null || created.contains(pod.name())) {
        continue;
      }
      boolean lost = pod.terminating() && index.isLost(pod.nodeName());
      String finalizers = pod.terminating() ? String.join(", ", pod.finalizers()) : "";
      String reason = pod.unschedulable() ? "Unschedulable" : pod.waitingReason();
      if (lost || !finalizers.isEmpty() || !reason.isEmpty() && !pod.ready()) {
        stuck.add(
            new StuckPod(
                set.namespace(),
                set.name(),
                pod.name(),
                pod.nodeName(),
                lost,
                index.lostSince(pod.nodeName()).orElse(null),
                isOutdated(pod, set),
                !set.parallel(),
                isCondemned(pod, set),
                finalizers,
                reason));
      }
    }
    return stuck;
  }

  private static boolean isCondemned(LivePod pod, LiveSet set) {
    int slot = PodName.ordinalIn(pod.name(), set.name()) - set.ordinalsStart();
    return slot < 0 || slot >= set.replicas();
  }

  private static boolean isOutdated(LivePod pod, LiveSet set) {
    String revision = pod.labels().getOrDefault(LivePod.REVISION_LABEL, "");
    return !revision.equals(set.status().updateRevision());
  }

  private Optional<OutdatedBySet> outdatedOnDelete(LiveSet set) {
    if (!set.updateStrategy().equals("OnDelete")) {
      return Optional.empty();
    }
    List<String> outdated = new ArrayList<>();
    for (int i = set.replicas() - 1; i >= 0; i--) {
      LivePod pod = index.pods(set.namespace()).get(set.podName(set.ordinalsStart() + i));
      if (pod != null && isOutdated(pod, set)) {
        outdated.add(pod.name());
      }
    }
    return outdated.isEmpty()
        ? Optional.empty()
        : Optional.of(new OutdatedBySet(set.namespace(), set.name(), outdated));
  }

  /** The waits, with the reasons why they do not end by themselves. */
  private static List<Wait> explained(List<Wait> waits, Collection<?> concluded) {
    List<Wait> explained = new ArrayList<>();
    for (Wait wait : waits) {
      Wait more = wait;
      for (Object conclusion : concluded) {
        if (conclusion instanceof WaitReason reason && reason.pod().equals(wait.name())) {
          more = more.with(reason.because());
        }
      }
      explained.add(more);
    }
    return List.copyOf(explained);
  }

  /** The tasks, numbered after those before. */
  private static List<Task> tasks(Collection<?> concluded, int before) {
    List<Task> tasks = new ArrayList<>();
    for (Object conclusion : concluded) {
      if (conclusion instanceof Task task) {
        tasks.add(task);
      }
    }
    tasks.sort(SAFEST_FIRST);
    List<Task> numbered = new ArrayList<>();
    for (Task task : tasks) {
      numbered.add(task.numbered("T" + (before + numbered.size() + 1)));
    }
    return List.copyOf(numbered);
  }
}
