package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Laws about HorizontalPodAutoscalers (kubernetes, pkg/apis/autoscaling/validation). An {@code
 * autoscaling/v1} object is judged as what it becomes: its one target is the first metric.
 */
final class AutoscalerLaws {

  private static final String ONE_TARGET = "may not set both a target raw value and a target ";

  /** A kind of metric by the field that describes it, in the order in which they are judged. */
  private enum Source {
    OBJECT("Object", "object", "ObjectMetricSource"),
    EXTERNAL("External", "external", "ExternalMetricSource"),
    PODS("Pods", "pods", "PodsMetricSource"),
    RESOURCE("Resource", "resource", "ResourceMetricSource"),
    CONTAINER_RESOURCE("ContainerResource", "containerResource", "ContainerResourceMetricSource");

    private final String type;
    private final String field;
    private final String constraints;

    Source(String type, String field, String constraints) {
      this.type = type;
      this.field = field;
      this.constraints = constraints;
    }
  }

  private AutoscalerLaws() {}

  /** The most replicas are not fewer than the least. */
  static void limits(Field spec, Inspection inspection) {
    Field most = spec.child("maxReplicas");
    Field least = spec.child("minReplicas");
    if (least.isSet() && most.number() < least.number()) {
      inspection.invalid(most, "must be greater than or equal to `minReplicas`");
    }
  }

  /** Only a metric from outside of the Pods can say that the first Pod is needed. */
  static void metricsForZero(Field spec, Inspection inspection) {
    Field least = spec.child("minReplicas");
    Field metrics = spec.child("metrics");
    boolean fromOutside =
        metrics.items().stream()
            .map(metric -> metric.child("type"))
            .anyMatch(type -> type.is("Object") || type.is("External"));
    if (least.isSet() && least.number() == 0 && !fromOutside) {
      inspection.forbidden(
          metrics,
          "must specify at least one Object or External metric to support scaling to zero"
              + " replicas");
    }
  }

  /** What is scaled is of a group: only one kind without one has a scale. */
  static void targetVersion(Field reference, Inspection inspection) {
    Field apiVersion = reference.child("apiVersion");
    String text = apiVersion.text();
    int slash = text.indexOf('/');
    if (slash != text.lastIndexOf('/')) {
      inspection.invalid(apiVersion, "unexpected GroupVersion string: " + text);
    } else if (slash <= 0 && !reference.child("kind").is("ReplicationController")) {
      inspection.invalid(apiVersion, "apiVersion must specify API group");
    }
  }

  /** A described object may be of the group without a name. */
  static void describedVersion(Field apiVersion, Inspection inspection) {
    String text = apiVersion.text();
    if (text.indexOf('/') != text.lastIndexOf('/')) {
      inspection.invalid(apiVersion, "unexpected GroupVersion string: " + text);
    }
  }

  /** A metric has the one description that its type asks for. */
  static void metric(Field metric, Inspection inspection) {
    Field type = metric.child("type");
    if (type.isEmpty()) {
      inspection.required(type, "must specify a metric source type");
    }
    List<Source> present = new ArrayList<>(1);
    Source expected = null;
    for (Source source : Source.values()) {
      if (metric.child(source.field).isSet()) {
        present.add(source);
      }
      expected = type.is(source.type) ? source : expected;
    }
    if (!present.isEmpty()) {
      inspection.apply(present.get(0).constraints, metric.child(present.get(0).field));
    }
    if (expected == null) {
      inspection.unsupported(
          type, List.of("ContainerResource", "External", "Object", "Pods", "Resource"));
    } else if (!present.contains(expected)) {
      inspection.required(
          metric.child(expected.field), "must populate information for the given metric source");
    }
    if (present.size() > 1) {
      present.remove(expected);
      for (Source other : present) {
        inspection.forbidden(
            metric.child(other.field), "must populate the given metric source only");
      }
    }
  }

  /** A metric of one object has a target for it, or for the average of the Pods. */
  static void objectTarget(Field source, Inspection inspection) {
    Field target = source.child("target");
    if (!target.child("value").isSet() && !target.child("averageValue").isSet()) {
      inspection.required(
          target.child("averageValue"), "must set either a target value or averageValue");
    }
  }

  /** As for an object, but not both. */
  static void externalTarget(Field source, Inspection inspection) {
    Field target = source.child("target");
    boolean whole = target.child("value").isSet();
    boolean average = target.child("averageValue").isSet();
    if (!whole && !average) {
      inspection.required(
          target.child("averageValue"),
          "must set either a target value for metric or a per-pod target");
    } else if (whole && average) {
      inspection.forbidden(
          target.child("value"), "may not set both a target value for metric and a per-pod target");
    }
  }

  static void podsTarget(Field source, Inspection inspection) {
    Field average = source.child("target", "averageValue");
    if (!average.isSet()) {
      inspection.required(average, "must specify a positive target averageValue");
    }
  }

  /** A resource is measured in its own unit or as a share of the request. */
  static void resourceTarget(Field source, Inspection inspection) {
    Field target = source.child("target");
    boolean share = target.child("averageUtilization").isSet();
    boolean value = target.child("averageValue").isSet();
    if (!share && !value) {
      inspection.required(
          target.child("averageUtilization"),
          "must set either a target raw value or a target utilization");
    } else if (share && value) {
      inspection.forbidden(target.child("averageValue"), ONE_TARGET + "utilization");
    }
  }

  static void targetType(Field type, Inspection inspection) {
    if (type.isEmpty()) {
      inspection.required(type, "must specify a metric target type");
    }
    if (!List.of("Utilization", "Value", "AverageValue").contains(type.text())) {
      inspection.invalid(type, "must be either Utilization, Value, or AverageValue");
    }
  }

  static void positive(Field quantity, Inspection inspection) {
    if (ResourceLaws.value(quantity).signum() <= 0) {
      inspection.invalid(quantity, "must be positive");
    }
  }

  static void notNegative(Field quantity, Inspection inspection) {
    if (ResourceLaws.value(quantity).signum() < 0) {
      inspection.invalid(quantity, "must be greater than or equal to 0");
    }
  }

  static void containerResource(Field name, Inspection inspection) {
    ResourceLaws.containerName(name.text(), name, inspection);
  }
}
