package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;

/**
 * A CronJob.
 *
 * @param schedule in cron's notation; empty if there is none
 */
public record CronJob(Origin origin, ObjectMeta metadata, String schedule, PodTemplate template)
    implements PodMaker {

  static CronJob from(MapNode object, Origin origin) {
    MapNode spec = object.map("spec");
    return new CronJob(
        origin,
        ObjectMeta.from(object),
        spec.text("schedule").orElse(""),
        PodTemplate.from(
            spec.map("jobTemplate").map("spec").map("template"), "spec.jobTemplate.spec.template"));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
