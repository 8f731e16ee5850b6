package dev.ordinal.render;

import dev.ordinal.conclusion.ComplianceReport;
import dev.ordinal.conclusion.Inputs;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Severity;
import dev.ordinal.conclusion.Suppression;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Place;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.Skipped;
import dev.ordinal.manifest.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The results that every format is shown, by the name of their fixture folder. */
final class Situations {

  static final ObjectRef WEB = new ObjectRef("apps/v1", "StatefulSet", "db", "web");
  static final ObjectRef CACHE = new ObjectRef("apps/v1", "StatefulSet", "db", "cache");
  static final ObjectRef SERVICE = new ObjectRef("v1", "Service", "db", "web");

  /** Everything that a file may hold and that some format gives a meaning to. */
  static final String HOSTILE =
      "100% \"quoted\" 'single' `tick` <b>&amp;</b> ]]> --> ${{ x }} ::error::, | a:b & @octocat #1 \\ "
          + "\u0000\u0007\u001b[31m\r\n\t\u0085\u2028\u202e\ufeff\ud800 é 漢 \ud83d\ude80";

  static final Map<String, RuleCard> CARDS =
      cards(
          card(
              "vct-not-mounted",
              "storage",
              Severity.CRITICAL,
              "A claim template is mounted by a container",
              "Data is written into the container and is gone at the first restart",
              "Mount every claim template at the data directory of the application",
              List.of()),
          card(
              "governing-service-not-headless",
              "network",
              Severity.HIGH,
              "The governing Service is headless",
              "A Service with a cluster IP gives one name for all Pods, not one name for each",
              "Create a headless Service and name it in spec.serviceName",
              List.of("Service")),
          card(
              "partition-left-behind",
              "update",
              Severity.MEDIUM,
              "A canary is finished",
              "Pods below the partition keep the old revision until somebody lowers it",
              "Set spec.updateStrategy.rollingUpdate.partition to 0",
              List.of()),
          card(
              "pdb-missing",
              "disruption",
              Severity.LOW,
              "A set with several members has a budget",
              "A drain may evict all members at once",
              "Add a PodDisruptionBudget that selects the Pods",
              List.of("PodDisruptionBudget")),
          card(
              "antiaffinity-exceeds-nodes",
              "lost-nodes",
              Severity.MEDIUM,
              "There are nodes enough for the anti-affinity",
              "A Pod stays Pending, and the rollout with it",
              "Use as many replicas as there are nodes, or preferred anti-affinity",
              List.of("Node")));

  private Situations() {}

  static Map<String, LintReport> lint() {
    Map<String, LintReport> reports = new LinkedHashMap<>();
    reports.put("nothing", report(List.of(), List.of(), List.of()));
    reports.put("one", report(violations(headless()), List.of(), List.of()));
    reports.put("many", report(violations(many()), List.of(), notEvaluated()));
    reports.put("suppressed", report(suppressed(), List.of(), List.of()));
    reports.put("unreadable", report(violations(many()), unreadable(), List.of()));
    reports.put("hostile", hostile());
    LintReport in = reports.get("suppressed");
    reports.put(
        "suppressed",
        new LintReport(
            inputs(Optional.of(SNAPSHOT)),
            in.rules(),
            in.sets(),
            in.violations(),
            in.unreadable(),
            in.notEvaluated()));
    return reports;
  }

  /** The same findings, guarantee by guarantee. */
  static Map<String, ComplianceReport> compliance() {
    Map<String, ComplianceReport> reports = new LinkedHashMap<>();
    lint()
        .forEach(
            (name, report) ->
                reports.put(
                    name,
                    ComplianceReport.of(
                        report, object -> object.equals(SERVICE) ? List.of(WEB) : List.of())));
    return reports;
  }

  /** The catalogue, whole and by the line. */
  static Map<String, RuleReference> rules() {
    List<RuleReference.Entry> entries =
        CARDS.values().stream()
            .map(
                card ->
                    new RuleReference.Entry(card, Optional.of("kind: Service\n"), Optional.empty()))
            .toList();
    return Map.of(
        "many", new RuleReference(entries, false),
        "one", new RuleReference(entries.subList(0, 1), true),
        "nothing", new RuleReference(List.of(), false));
  }

  /** So many violations that no comment on a pull request holds them. */
  static LintReport flood() {
    return report(
        violations(manyOf(5_000).toArray(Violation[]::new)), unreadable(), notEvaluated());
  }

  private static LintReport report(
      List<ReportedViolation> violations, List<Unreadable> unreadable, List<NotEvaluated> gaps) {
    return new LintReport(
        inputs(), List.copyOf(CARDS.values()), List.of(CACHE, WEB), violations, unreadable, gaps);
  }

  /** A snapshot that lacks something of each kind. */
  private static final Inputs.Snapshot SNAPSHOT =
      new Inputs.Snapshot(
          Optional.of("prod"),
          Optional.of("2026-11-24T02:00:05Z"),
          Optional.of("2026-11-24T02:00:12Z"),
          List.of("db", "web"),
          List.of("A", "B", "C", "D", "E", "F", "G", "H"),
          new TreeMap<>(Map.of("Node", List.of(), "Secret", List.of("db"))),
          List.of());

  static Inputs inputs() {
    return inputs(Optional.empty());
  }

  static Inputs inputs(Optional<Inputs.Snapshot> snapshot) {
    return new Inputs(
        "1.0.0",
        Optional.of("sha256:5b2d"),
        "1.34.9",
        "--kube-version",
        new TreeMap<>(Map.of("MaxUnavailableStatefulSet", true)),
        Optional.of("2026-11-24T02:13:00Z"),
        new TreeMap<>(Map.of("desired", "sha256:2e01")),
        snapshot,
        new Inputs.Read(
            3,
            7,
            2,
            CARDS.size(),
            new TreeMap<>(Map.of("ServiceMonitor", 2)),
            List.of(
                new Skipped(
                    "chart templates that are not rendered", 4, "helm template charts/db"))));
  }

  private static Violation headless() {
    return new Violation(
            "governing-service-not-headless",
            new Place(SERVICE, "spec.clusterIP", "deploy/web.yaml", 31, 3),
            "Service db/web has a cluster IP, but it governs StatefulSet db/web")
        .with(
            new Place(WEB, "spec.serviceName", "deploy/web.yaml", 8, 3),
            "StatefulSet db/web names it in serviceName")
        .fixedBy("spec.clusterIP", "\"None\"");
  }

  private static List<Violation> manyOf(int remarks) {
    List<Violation> found = new ArrayList<>();
    found.add(headless());
    found.add(partition(WEB, "deploy/web.yaml", 14));
    found.add(partition(CACHE, "./deploy/cache.yaml", 9));
    found.add(
        new Violation(
            "vct-not-mounted",
            new Place(
                WEB,
                "spec.volumeClaimTemplates[0]",
                "spec.volumeClaimTemplates[data]",
                "deploy/web.yaml",
                22,
                7),
            "Claim template data of StatefulSet db/web is mounted by no container"));
    for (int i = 0; i < remarks; i++) {
      ObjectRef set = new ObjectRef("apps/v1", "StatefulSet", "db", "shard-" + i);
      found.add(
          new Violation(
              "pdb-missing",
              new Place(set, "", "deploy/shards.yaml", 1 + 30 * i, 1),
              "StatefulSet db/shard-" + i + " has 3 replicas and no PodDisruptionBudget"));
    }
    return found;
  }

  private static Violation[] many() {
    return manyOf(12).toArray(Violation[]::new);
  }

  private static Violation partition(ObjectRef set, String file, int line) {
    return new Violation(
            "partition-left-behind",
            new Place(set, "spec.updateStrategy.rollingUpdate.partition", file, line, 7),
            set + " holds back 2 of 3 Pods by partition 2")
        .fixedBy("spec.updateStrategy.rollingUpdate.partition", "0");
  }

  private static List<ReportedViolation> violations(Violation... violations) {
    return ReportedViolation.of(
        List.of(violations), CARDS::get, violation -> Optional.empty(), any -> "");
  }

  private static List<ReportedViolation> suppressed() {
    Optional<Suppression> exception =
        Optional.of(
            new Suppression(
                "clients use the cluster IP until the move, DB-412",
                Optional.of("2027-03-31"),
                ".ordinal.yaml:7"));
    return ReportedViolation.of(
        List.of(headless(), partition(WEB, "deploy/web.yaml", 14)),
        CARDS::get,
        violation ->
            violation.rule().equals("partition-left-behind") ? Optional.empty() : exception,
        any -> "");
  }

  private static List<Unreadable> unreadable() {
    return List.of(
        new Unreadable(
            "deploy/broken.yaml", new Position(17, 5), "this is a template; run helm template"),
        new Unreadable("deploy/secret.yaml", Position.NONE, "permission denied"));
  }

  private static List<NotEvaluated> notEvaluated() {
    return List.of(
        new NotEvaluated(
            "antiaffinity-exceeds-nodes",
            Optional.of(CACHE),
            List.of("Node"),
            "the input holds no Node; give a snapshot with --snapshot"),
        new NotEvaluated(
            "antiaffinity-exceeds-nodes",
            Optional.of(WEB),
            List.of("Node"),
            "the input holds no Node; give a snapshot with --snapshot"),
        new NotEvaluated(
            "template-unschedulable",
            Optional.empty(),
            List.of("Node", "PersistentVolume"),
            "the input holds no Node; give a snapshot with --snapshot"));
  }

  /** Text from a manifest reaches messages, names, paths, files and reasons. */
  private static LintReport hostile() {
    ObjectRef object = new ObjectRef("apps/v1", "StatefulSet", "db", HOSTILE);
    Violation hostile =
        new Violation(
                "partition-left-behind",
                new Place(object, "metadata.annotations[" + HOSTILE + "]", "a,b: c%.yaml", 3, 5),
                HOSTILE)
            .with(new Place(WEB, HOSTILE, "<x>.yaml", 4, 1), HOSTILE)
            .fixedBy("metadata.annotations[" + HOSTILE + "]", "\"" + HOSTILE + "\"");
    Violation endless =
        new Violation(
            "vct-not-mounted",
            new Place(WEB, "spec", "deploy/web.yaml", 5, 1),
            "Annotation " + "x".repeat(10_000) + " is long");
    List<ReportedViolation> reported = new ArrayList<>(violations(hostile, endless));
    reported.addAll(
        ReportedViolation.of(
            List.of(headless()),
            CARDS::get,
            violation ->
                Optional.of(new Suppression(HOSTILE, Optional.empty(), "a.yaml:1 " + HOSTILE)),
            any -> HOSTILE));
    return report(
        reported,
        List.of(new Unreadable("b\n::error::.yaml", new Position(1, 1), HOSTILE)),
        List.of(new NotEvaluated("pdb-missing", Optional.of(object), List.of("<i>"), HOSTILE)));
  }

  private static RuleCard card(
      String id,
      String guarantee,
      Severity severity,
      String title,
      String why,
      String fix,
      List<String> needs) {
    return new RuleCard(
        id,
        "policy/" + guarantee,
        title,
        severity,
        why,
        fix,
        List.of("https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/"),
        needs,
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }

  private static Map<String, RuleCard> cards(RuleCard... cards) {
    return List.of(cards).stream()
        .collect(Collectors.toMap(RuleCard::id, Function.identity(), (a, b) -> a, TreeMap::new));
  }
}
