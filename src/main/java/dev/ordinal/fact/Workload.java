package dev.ordinal.fact;

/** What the kinds that keep Pods running have in common. */
public sealed interface Workload extends PodMaker
    permits StatefulSet, Deployment, DaemonSet, ReplicaSet {

  /** How many Pods are wanted; 1 for a DaemonSet, whose number the nodes decide. */
  int replicas();

  /** The selector of its Pods. */
  LabelSelector selector();
}
