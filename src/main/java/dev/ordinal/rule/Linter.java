package dev.ordinal.rule;

import dev.ordinal.conclusion.Judgement;
import dev.ordinal.conclusion.NotEvaluated;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ClusterJoins;
import dev.ordinal.fact.Known;
import dev.ordinal.fact.KubectlDelete;
import dev.ordinal.fact.KubectlScale;
import dev.ordinal.fact.NodesForSet;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Parameter;
import dev.ordinal.fact.Profiles;
import dev.ordinal.fact.RestartRevision;
import dev.ordinal.fact.Selections;
import dev.ordinal.fact.StatefulSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks the policy rules about facts. Immutable; threads may share it. */
public final class Linter {

  /** The rules in folders of this name speak of what only a snapshot holds. */
  private static final String SNAPSHOT_FOLDER = "/snapshot";

  /** Why the absence of a kind proves nothing, and how to supply it. */
  private static final String NOT_LISTED =
      "the input does not say which of them there are; give a snapshot that does ('ordinal"
          + " snapshot', or 'kubectl get KIND -A -o json'), or all manifests of the namespace"
          + " together";

  private static final List<Class<?>> CONCLUSIONS = List.of(Violation.class, NotEvaluated.class);

  private final RuleBase rules;
  private final Catalogue catalogue;
  private final List<Parameter> parameters;
  private final Profiles profiles;

  private Linter(RuleBase rules) {
    this(rules, Catalogue.of(rules), Map.of(), Profiles.shipped());
  }

  private Linter(RuleBase rules, Catalogue catalogue, Map<String, Long> values, Profiles profiles) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.parameters = catalogue.parameters(values);
    this.profiles = profiles;
  }

  /** With rules that are other ones than those of the program, and these parameters. */
  Linter(RuleBase rules, List<Parameter> parameters) {
    this.rules = rules;
    this.catalogue = Catalogue.of(rules);
    this.parameters = parameters;
    this.profiles = Profiles.shipped();
  }

  /** With the rules that judge manifests. */
  public static Linter ofManifests() {
    return new Linter(RuleBase.ofExactly(Linter::judgesManifests));
  }

  /** With the rules that judge manifests and those that judge a snapshot. */
  public static Linter ofSnapshots() {
    return new Linter(RuleBase.ofExactly(Linter::judgesSnapshots));
  }

  private static boolean judgesManifests(String folder) {
    return judgesSnapshots(folder) && !folder.endsWith(SNAPSHOT_FOLDER);
  }

  static boolean judgesSnapshots(String folder) {
    return RuleIndex.isWithin(folder, "derive")
        || RuleIndex.isWithin(folder, "policy") && !folder.endsWith(RuleBase.PLAN_FOLDER);
  }

  /**
   * The same rules as a project wants them.
   *
   * @param values of parameters, by the id of the rule; what is not among them is as the rule
   *     declares it
   * @param products those that are known
   */
  public Linter with(Map<String, Long> values, Profiles products) {
    return new Linter(rules, catalogue, values, products);
  }

  /** The rules that this linter asks. */
  RuleBase rules() {
    return rules;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** The products that it knows. */
  public Profiles profiles() {
    return profiles;
  }

  /** The cards of the rules that this linter asks. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Judges the objects of one unit. An object that stands there twice is judged once: that of a
   * manifest before that of the cluster, the first before the second.
   *
   * @param facts the objects, and what is {@link Known} about the input
   */
  public Judgement judge(Collection<?> facts) {
    List<List<Object>> sessions = Sessions.of(Overlay.of(facts));
    List<Object> conclusions = new ArrayList<>();
    if (sessions.size() == 1) {
      conclusions.addAll(conclusions(sessions.get(0)));
    } else {
      sessions.parallelStream().map(this::conclusions).toList().forEach(conclusions::addAll);
    }
    Set<Violation> violations = new TreeSet<>();
    List<NotEvaluated> notEvaluated = new ArrayList<>(notEvaluated(facts));
    for (Object conclusion : conclusions) {
      if (conclusion instanceof Violation violation) {
        violations.add(violation);
      } else if (conclusion instanceof NotEvaluated one) {
        notEvaluated.add(one);
      }
    }
    return new Judgement(List.copyOf(violations), List.copyOf(notEvaluated));
  }

  private List<Object> conclusions(List<Object> session) {
    return rules.conclude(completed(session), CONCLUSIONS);
  }

  /** The facts of a session with those that join them. */
  List<Object> completed(List<Object> session) {
    List<Object> all = new ArrayList<>(session);
    all.addAll(Selections.among(session));
    all.addAll(ClusterJoins.among(session));
    all.addAll(KubectlDelete.among(session));
    all.addAll(KubectlScale.among(session));
    all.addAll(NodesForSet.among(session));
    all.addAll(RestartRevision.among(all));
    all.addAll(products(session));
    all.addAll(parameters);
    return all;
  }

  private List<Object> products(List<Object> session) {
    List<Object> products = new ArrayList<>();
    for (Object fact : session) {
      if (fact instanceof StatefulSet set) {
        profiles.of(set).ifPresent(products::add);
        profiles.unknown(set).ifPresent(products::add);
      }
    }
    return products;
  }

  private List<NotEvaluated> notEvaluated(Collection<?> facts) {
    List<Known> stated =
        facts.stream().filter(Known.class::isInstance).map(Known.class::cast).toList();
    Map<String, Set<String>> known = new HashMap<>();
    List<StatefulSet> sets =
        facts.stream().filter(StatefulSet.class::isInstance).map(StatefulSet.class::cast).toList();
    List<NotEvaluated> notEvaluated = new ArrayList<>();
    for (RuleCard card : catalogue.cards()) {
      for (StatefulSet set : card.needs().isEmpty() ? List.<StatefulSet>of() : sets) {
        List<String> missing = new ArrayList<>(card.needs());
        missing.removeAll(known.computeIfAbsent(set.namespace(), name -> kinds(stated, name)));
        if (!missing.isEmpty()) {
          Optional<ObjectRef> object = Optional.of(set.origin().object());
          notEvaluated.add(new NotEvaluated(card.id(), object, List.copyOf(missing), NOT_LISTED));
        }
      }
    }
    return List.copyOf(notEvaluated);
  }

  private static Set<String> kinds(List<Known> stated, String namespace) {
    Set<String> kinds = new HashSet<>();
    for (Known known : stated) {
      if (known.in(namespace)) {
        kinds.add(known.kind());
      }
    }
    return kinds;
  }
}
