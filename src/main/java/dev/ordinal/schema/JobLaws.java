package dev.ordinal.schema;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Laws that join several fields of a Job or CronJob (kubernetes, pkg/apis/batch/validation). */
final class JobLaws {

  static final List<String> NAME_LABELS = List.of("job-name", "batch.kubernetes.io/job-name");
  private static final List<String> UID_LABELS =
      List.of("controller-uid", "batch.kubernetes.io/controller-uid");

  private static final String NO_MATCH = "`selector` does not match template `labels`";
  private static final long MANY = 100_000;
  private static final long MOST_AT_ONCE_OF_MANY = 10_000;
  private static final int CRON_JOB_NAME_MAX = 52;

  private JobLaws() {}

  /** The template of a Job: its Pods end. */
  static void template(Field spec, Inspection inspection) {
    Field template = spec.child("template");
    PodTemplateLaws.template(template, inspection);
    Field restartPolicy = template.child("spec", "restartPolicy");
    if (restartPolicy.isEmpty() || restartPolicy.is("Always")) {
      inspection.required(restartPolicy, "valid values: \"OnFailure\", \"Never\"");
    } else if (!restartPolicy.is("OnFailure") && !restartPolicy.is("Never")) {
      inspection.unsupported(restartPolicy, List.of("OnFailure", "Never"));
    } else if (spec.child("podFailurePolicy").isSet() && !restartPolicy.is("Never")) {
      inspection.invalid(
          restartPolicy, "only \"Never\" is supported when podFailurePolicy is specified");
    }
  }

  private static boolean isIndexed(Field spec) {
    return spec.child("completionMode").is("Indexed");
  }

  /** What only Jobs may say whose Pods have indexes, and how much of it. */
  static void indexes(Field spec, Inspection inspection) {
    Field mostFailed = spec.child("maxFailedIndexes");
    Field limit = spec.child("backoffLimitPerIndex");
    if (mostFailed.isSet() && !limit.isSet()) {
      inspection.required(limit, "when maxFailedIndexes is specified");
    }
    if (isIndexed(spec)) {
      indexed(spec, inspection);
    } else if (!spec.child("completionMode").isSet()
        || spec.child("completionMode").is("NonIndexed")) {
      for (Field field : List.of(limit, mostFailed)) {
        if (field.isSet()) {
          inspection.invalid(field, "requires indexed completion mode");
        }
      }
    }
  }

  private static void indexed(Field spec, Inspection inspection) {
    Field completions = spec.child("completions");
    Field parallelism = spec.child("parallelism");
    Field mostFailed = spec.child("maxFailedIndexes");
    if (!completions.isSet()) {
      inspection.required(completions, "when completion mode is Indexed");
    }
    atMost(parallelism, MANY, " when completion mode is Indexed", inspection);
    if (completions.isSet() && mostFailed.isSet() && mostFailed.number() > completions.number()) {
      inspection.invalid(mostFailed, "must be less than or equal to completions");
    }
    atMost(mostFailed, MANY, "", inspection);
    if (completions.number() > MANY && spec.child("backoffLimitPerIndex").isSet()) {
      if (!mostFailed.isSet()) {
        inspection.required(mostFailed, "must be specified when completions is above " + MANY);
      }
      String why = " when completions are above " + MANY + " and used with backoff limit per index";
      atMost(parallelism, MOST_AT_ONCE_OF_MANY, why, inspection);
      atMost(mostFailed, MOST_AT_ONCE_OF_MANY, why, inspection);
    }
  }

  private static void atMost(Field number, long max, String when, Inspection inspection) {
    if (number.number() > max) {
      inspection.invalid(number, "must be less than or equal to " + max + when);
    }
  }

  static void replacementPolicy(Field spec, Inspection inspection) {
    Field policy = spec.child("podReplacementPolicy");
    List<String> supported =
        spec.child("podFailurePolicy").isSet()
            ? List.of("Failed")
            : List.of("Failed", "TerminatingOrFailed");
    if (policy.isSet() && !supported.contains(policy.text())) {
      inspection.unsupported(policy, supported);
    }
  }

  static void failurePolicy(Field spec, Inspection inspection) {
    Field rules = spec.child("podFailurePolicy", "rules");
    Set<String> containers = new HashSet<>();
    for (String list : List.of("containers", "initContainers")) {
      spec.child("template", "spec", list)
          .items()
          .forEach(container -> containers.add(container.child("name").text()));
    }
    for (Field rule : rules.items()) {
      inspection.apply("PodFailurePolicyRule", rule);
      Field action = rule.child("action");
      if (action.is("FailIndex") && !spec.child("backoffLimitPerIndex").isSet()) {
        inspection.invalid(action, "requires the backoffLimitPerIndex to be set");
      }
      Field container = rule.child("onExitCodes", "containerName");
      if (container.isSet() && !containers.contains(container.text())) {
        inspection.invalid(
            container, "must be one of the container or initContainer names in the pod template");
      }
    }
  }

  /** A rule looks either at how a container ended or at the conditions of its Pod. */
  static void failureRule(Field rule, Inspection inspection) {
    boolean codes = rule.child("onExitCodes").isSet();
    boolean conditions = !rule.child("onPodConditions").isEmpty();
    if (codes == conditions) {
      inspection.invalid(
          rule,
          "",
          codes
              ? "specifying both OnExitCodes and OnPodConditions is not supported"
              : "specifying one of OnExitCodes and OnPodConditions is required");
    }
  }

  /** Exit codes are listed once each and in their order; a Pod that ended with 0 did not fail. */
  static void exitCodes(Field requirement, Inspection inspection) {
    Field values = requirement.child("values");
    if (values.isEmpty()) {
      inspection.invalid(values, "at least one value is required");
    }
    Set<String> seen = new HashSet<>();
    boolean ordered = true;
    long previous = Long.MIN_VALUE;
    for (Field value : values.items()) {
      if (requirement.child("operator").is("In") && value.number() == 0) {
        inspection.invalid(value, "must not be 0 for the In operator");
      }
      if (!seen.add(value.text())) {
        inspection.duplicate(value);
      }
      ordered &= previous <= value.number();
      previous = value.number();
    }
    if (!ordered) {
      inspection.invalid(values, "must be ordered");
    }
  }

  static void successPolicy(Field spec, Inspection inspection) {
    Field policy = spec.child("successPolicy");
    if (!policy.isSet()) {
      return;
    }
    if (!isIndexed(spec)) {
      inspection.invalid(policy, "requires indexed completion mode");
      return;
    }
    inspection.apply("SuccessPolicy", policy);
    Field completions = spec.child("completions");
    for (Field rule : policy.child("rules").items()) {
      successRule(rule, completions.number(), inspection);
    }
  }

  private static void successRule(Field rule, long completions, Inspection inspection) {
    Field count = rule.child("succeededCount");
    Field indexes = rule.child("succeededIndexes");
    if (!count.isSet() && !indexes.isSet()) {
      inspection.required(
          rule, "at least one of succeededCount or succeededIndexes must be specified");
    }
    IndexIntervals intervals = IndexIntervals.parse(indexes.text(), completions);
    intervals
        .fault()
        .ifPresent(
            fault -> inspection.invalid(indexes, "error parsing succeededIndexes: " + fault));
    if (count.isSet() && count.number() > completions) {
      inspection.invalid(
          count,
          "must be less than or equal to "
              + completions
              + " (the number of specified completions)");
    }
    if (count.isSet() && indexes.isSet() && count.number() > intervals.total()) {
      inspection.invalid(
          count,
          "must be less than or equal to "
              + intervals.total()
              + " (the number of indexes in the specified succeededIndexes field)");
    }
  }

  /**
   * The selector of a Job. The server makes it from the uid that it gives the Job, unless the
   * manifest says that it brings its own.
   */
  static void selector(Field job, Inspection inspection) {
    Field spec = job.child("spec");
    Field selector = spec.child("selector");
    Field labels = spec.child("template", "metadata", "labels");
    boolean manual = spec.child("manualSelector").isTrue();
    if (!selector.isSet()) {
      if (manual) {
        inspection.required(selector, "");
        inspection.invalid(labels, NO_MATCH);
      }
      return;
    }
    if (isValid(selector, inspection) && !SelectorLaws.matches(selector, labels)) {
      inspection.invalid(labels, NO_MATCH);
    }
    inspection.apply("LabelSelector", selector);
  }

  private static boolean isValid(Field selector, Inspection inspection) {
    return !inspection.violates("LabelSelector", selector);
  }

  /** Labels of a new Job's Pods that the server sets itself are not set to something else. */
  static void generatedLabels(Field job, Inspection inspection) {
    if (job.child("spec", "manualSelector").isTrue()) {
      return;
    }
    Field labels = job.child("spec", "template", "metadata", "labels");
    MapNode expected = MapNode.EMPTY;
    ScalarNode name = ScalarNode.of(job.child("metadata", "name").text());
    for (String key : NAME_LABELS) {
      expected = expected.with(key, name);
      mustBe(labels.key(key), name.text(), inspection);
    }
    for (String key : UID_LABELS) {
      mustBe(labels.key(key), "the uid of the Job", inspection);
    }
    Field selector = job.child("spec", "selector");
    if (selector.isSet()
        && isValid(selector, inspection)
        && !SelectorLaws.matches(selector, labels.holding(expected))) {
      inspection.invalid(selector, "`selector` not auto-generated");
    }
  }

  private static void mustBe(Field label, String value, Inspection inspection) {
    if (label.isSet() && !label.is(value)) {
      inspection.invalid(label, "must be '" + value + "'");
    }
  }

  /** The name of a Pod with an index is its host name too. */
  static void indexedName(Field job, Inspection inspection) {
    Field completions = job.child("spec", "completions");
    Field name = job.child("metadata", "name");
    if (isIndexed(job.child("spec")) && completions.number() > 0) {
      String host = MetadataLaws.storedName(job) + "-" + (completions.number() - 1);
      if (!NameFormats.dnsLabel(host).isEmpty()) {
        inspection.invalid(name, "will not able to create pod with invalid DNS label: " + host);
      }
    }
  }

  /** The name of a new CronJob leaves room for the time that each of its Jobs is named after. */
  static void cronJobName(Field cronJob, Inspection inspection) {
    if (NameFormats.bytes(MetadataLaws.storedName(cronJob)) > CRON_JOB_NAME_MAX) {
      inspection.invalid(cronJob.child("metadata", "name"), "must be no more than 52 characters");
    }
  }

  static void schedule(Field spec, Inspection inspection) {
    Field schedule = spec.child("schedule");
    if (schedule.isEmpty()) {
      return;
    }
    Optional<String> fault = CronSchedule.fault(schedule.text());
    fault.ifPresent(message -> inspection.invalid(schedule, message));
    if (!schedule.text().contains("TZ")) {
      return;
    }
    if (!inspection.tolerates(Leniency.ZONE_IN_SCHEDULE)) {
      inspection.invalid(
          schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    } else if (spec.child("timeZone").isSet()) {
      inspection.invalid(schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
    }
  }

  static void timeZone(Field zone, Inspection inspection) {
    String name = zone.text();
    if (name.isEmpty()) {
      inspection.invalid(zone, "timeZone must be nil or non-empty string");
      return;
    }
    for (String part : name.split("/", -1)) {
      if (part.equals(".")
          || part.equals("..")
          || part.startsWith("-")
          || !part.matches("[A-Za-z._0-9+-]{1,14}")) {
        inspection.invalid(zone, "unknown time zone " + name);
        return;
      }
    }
    if (name.toLowerCase(Locale.ROOT).equals("local")) {
      inspection.invalid(
          zone,
          "timeZone must be an explicit time zone as defined in"
              + " https://www.iana.org/time-zones");
    } else if (!TimeZones.isKnown(name)) {
      inspection.invalid(zone, "unknown time zone " + name);
    }
  }

  /** The Jobs of a CronJob always get a selector of their own. */
  static void noSelector(Field spec, Inspection inspection) {
    if (spec.child("selector").isSet()) {
      inspection.invalid(spec.child("selector"), "`selector` will be auto-generated");
    }
    if (spec.child("manualSelector").isTrue()) {
      inspection.unsupported(spec.child("manualSelector"), List.of("nil", "false"));
    }
  }
}
