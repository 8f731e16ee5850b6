package dev.ordinal.plan;

import dev.ordinal.fact.sync.Behaviour;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.FeatureGates;
import dev.ordinal.schema.KubeVersion;
import dev.ordinal.schema.Revisions;
import java.util.List;

/**
 * The Kubernetes release that a plan is for.
 *
 * @param behaviour what its StatefulSet controller does that others do not
 * @param alternatives how it could behave otherwise
 * @param api what its API server makes of objects
 * @param revisions what its controller writes into revisions
 */
public record Release(
    KubeVersion version,
    Behaviour behaviour,
    List<BehaviourTable.Alternative> alternatives,
    ApiServer api,
    Revisions revisions) {

  /** A release with its feature gates. */
  public static Release of(KubeVersion version, FeatureGates gates) {
    ApiServer api = ApiServer.of(version, gates, "default");
    return new Release(
        version,
        BehaviourTable.of(version, gates),
        BehaviourTable.alternatives(version, gates),
        api,
        Revisions.of(api.tables()));
  }

  /** The same release with another behaviour of its controller. */
  Release behaving(Behaviour otherwise) {
    return new Release(version, otherwise, List.of(), api, revisions);
  }
}
