package dev.ordinal.fact;

/** What has a Pod template: the workloads, what runs to an end, and the bare Pod. */
public sealed interface PodMaker extends ApiObject permits Workload, Job, CronJob, Pod {

  /** The template of its Pods; for a bare Pod the Pod itself. */
  PodTemplate template();
}
