package dev.ordinal.plan;

import dev.ordinal.fact.sync.Behaviour;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import dev.ordinal.schema.Revisions;

/**
 * The Kubernetes release that a plan is for.
 *
 * @param behaviour what its StatefulSet controller does that others do not
 * @param api what its API server makes of objects
 * @param revisions what its controller writes into revisions
 */
public record Release(
    KubeVersion version, Behaviour behaviour, ApiServer api, Revisions revisions) {

  /** A release with its feature gates. */
  public static Release of(KubeVersion version, FeatureGates gates) {
    ApiServer api = ApiServer.of(version, gates, "default");
    return new Release(version, BehaviourTable.of(version, gates), api, Revisions.of(api.tables()));
  }
}
