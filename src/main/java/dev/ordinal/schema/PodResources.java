package dev.ordinal.schema;

/** Defaults of a Pod's own resources (KEP-2837), which follow from those of its containers. */
final class PodResources {

  private PodResources() {}

  static void apply(StructEdit pod) {}
}
