package dev.ordinal.fact;

import dev.ordinal.manifest.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which nodes and neighbours a Pod may have.
 *
 * @param nodeTerms the terms of the required node affinity, of which one must hold; empty if none
 * @param podAffinity the required terms
 * @param podAntiAffinity the required terms
 * @param preferredPodAntiAffinity the terms that are only preferred
 */
public record Affinity(
    List<NodeTerm> nodeTerms,
    List<PodTerm> podAffinity,
    List<PodTerm> podAntiAffinity,
    List<PodTerm> preferredPodAntiAffinity) {

  private static final Affinity NONE = new Affinity(List.of(), List.of(), List.of(), List.of());
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  /** A term over nodes: all of its expressions must hold. */
  public record NodeTerm(List<LabelSelector.Requirement> matchExpressions) {

    /** Whether a node of these labels meets it; matchFields are taken as met. */
    boolean matches(Map<String, String> labels) {
      return matchExpressions.stream().allMatch(expression -> expression.matches(labels));
    }
  }

  /** Whether a node of these labels meets one of some terms; anything does if there is no term. */
  static boolean anyMatches(List<NodeTerm> terms, Map<String, String> labels) {
    return terms.isEmpty() || terms.stream().anyMatch(term -> term.matches(labels));
  }

  /**
   * A term over Pods.
   *
   * @param path its path in the object
   * @param namespaces empty for the Pod's own, if namespaceSelector is absent too
   */
  public record PodTerm(
      String path,
      LabelSelector labelSelector,
      LabelSelector namespaceSelector,
      List<String> namespaces,
      String topologyKey) {

    /** Whether it is about Pods of the same namespace that have these labels. */
    public boolean selects(Map<String, String> labels) {
      return labelSelector.matches(labels);
    }
  }

  static Affinity from(MapNode affinity, String path) {
    if (affinity.isEmpty()) {
      return NONE;
    }
    MapNode anti = affinity.map("podAntiAffinity");
    String antiPath = path + ".podAntiAffinity";
    return new Affinity(
        nodeTerms(affinity.map("nodeAffinity").map(REQUIRED)),
        podTerms(affinity.map("podAffinity"), REQUIRED, path + ".podAffinity"),
        podTerms(anti, REQUIRED, antiPath),
        podTerms(anti, PREFERRED, antiPath));
  }

  /** The terms of a NodeSelector. */
  static List<NodeTerm> nodeTerms(MapNode selector) {
    List<NodeTerm> terms = new ArrayList<>();
    for (Items.Item item : Items.of(selector, "nodeSelectorTerms", "")) {
      List<LabelSelector.Requirement> requirements = new ArrayList<>();
      for (Items.Item expression : Items.of(item.map(), "matchExpressions", "")) {
        requirements.add(Selectors.requirement(expression.map()));
      }
      terms.add(new NodeTerm(List.copyOf(requirements)));
    }
    return List.copyOf(terms);
  }

  private static List<PodTerm> podTerms(MapNode affinity, String when, String path) {
    List<PodTerm> terms = new ArrayList<>();
    for (Items.Item item : Items.of(affinity, when, path)) {
      boolean weighted = when.equals(PREFERRED);
      MapNode term = weighted ? item.map().map("podAffinityTerm") : item.map();
      terms.add(
          new PodTerm(
              weighted ? item.path() + ".podAffinityTerm" : item.path(),
              Selectors.of(term, "labelSelector"),
              Selectors.of(term, "namespaceSelector"),
              Metadata.strings(term.list("namespaces")),
              term.text("topologyKey").orElse("")));
    }
    return List.copyOf(terms);
  }
}
