package dev.ordinal.rule;

import dev.ordinal.conclusion.RuleCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kie.api.KieBase;

/**
 * The rules of some folders, each loaded when there are facts that could make it fire: so a start
 * costs what the kinds of the input need, whatever the number of rules. Threads may share it.
 */
public final class RuleBase {

  /** The rules of policy in folders of this name speak of plans. */
  static final String PLAN_FOLDER = "/simulation";

  private final List<IndexedRule> rules;
  private volatile Loaded loaded;

  /**
   * What is ready to run.
   *
   * @param types of the facts for which it was loaded
   * @param count of the rules
   */
  private record Loaded(Set<Class<?>> types, int count, LoadedRules rules) {

    static Loaded of(List<IndexedRule> rules, Set<Class<?>> types) {
      return new Loaded(types, rules.size(), LoadedRules.of(rules));
    }
  }

  private RuleBase(List<IndexedRule> rules, Loaded loaded) {
    this.rules = rules;
    this.loaded = loaded;
  }

  private RuleBase(List<IndexedRule> rules) {
    this(rules, Loaded.of(PossibleRules.among(rules, Set.of()), Set.of()));
  }

  /** With rules that are other ones than those of the program. */
  RuleBase(KieBase base) {
    this(List.of(), new Loaded(Set.of(), 0, new LoadedRules(base)));
  }

  /**
   * The rules of these folders and of the folders below them.
   *
   * @param folders below rules/, such as {@code policy} or {@code policy/network}; the empty string
   *     stands for all
   * @throws IllegalStateException if the build left no rules for one of them
   */
  public static RuleBase of(String... folders) {
    Set<String> all = new HashSet<>();
    for (String folder : folders) {
      if (!all.addAll(RuleIndex.folders(folder))) {
        throw new IllegalStateException("No rules were built from rules/" + folder);
      }
    }
    return ofExactly(all::contains);
  }

  /**
   * The same, loaded at once: where facts of one kind after the other make nearly all of them
   * possible, loading them bit by bit costs more than it saves.
   */
  public static RuleBase ofWhole(String... folders) {
    return of(folders).whole();
  }

  /** The rules of these folders, without those of the folders below them. */
  static RuleBase ofExactly(Predicate<String> folders) {
    return new RuleBase(RuleIndex.in(folders));
  }

  /** The same rules, all of them loaded. */
  RuleBase whole() {
    return new RuleBase(rules, Loaded.of(rules, Set.of()));
  }

  /** The rules of policy that judge plans. */
  public static RuleBase ofPlans() {
    return ofExactly(
        folder -> RuleIndex.isWithin(folder, "policy") && folder.endsWith(PLAN_FOLDER));
  }

  /** The same, without those rules that are not chosen. */
  RuleBase only(Predicate<RuleCard> chosen) {
    return new RuleBase(rules.stream().filter(rule -> chosen.test(rule.card())).toList());
  }

  /** The cards of all these rules, loaded or not. */
  List<RuleCard> cards() {
    return rules.stream().map(IndexedRule::card).toList();
  }

  /**
   * Runs the rules over facts until nothing more follows.
   *
   * @param facts in the order in which they are to be inserted; results do not depend on it
   * @param type which conclusions to return
   * @return all conclusions of that type that hold, in no particular order
   */
  public <T> List<T> conclude(Collection<?> facts, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Object conclusion : over(facts).conclude(facts, type::isInstance)) {
      found.add(type.cast(conclusion));
    }
    return found;
  }

  /**
   * Runs the rules over facts until nothing more follows.
   *
   * @return all conclusions that hold and are of one of these types, in no particular order
   */
  List<Object> conclude(Collection<?> facts, List<Class<?>> types) {
    return over(facts)
        .conclude(facts, any -> types.stream().anyMatch(type -> type.isInstance(any)));
  }

  /** Runs the rules over facts; returns the facts and all that follows from them. */
  public Collection<?> conclude(Collection<?> facts) {
    return over(facts).conclude(facts, any -> true);
  }

  /** The rules that could fire for these facts, and perhaps others. */
  private LoadedRules over(Collection<?> facts) {
    Loaded ready = loaded;
    if (ready.count() < rules.size()) {
      for (Object fact : facts) {
        if (!ready.types().contains(fact.getClass())) {
          return load(facts);
        }
      }
    }
    return ready.rules();
  }

  private synchronized LoadedRules load(Collection<?> facts) {
    Set<Class<?>> types = new HashSet<>(loaded.types());
    facts.forEach(fact -> types.add(fact.getClass()));
    List<IndexedRule> possible = PossibleRules.among(rules, types);
    loaded =
        possible.size() == loaded.count()
            ? new Loaded(types, possible.size(), loaded.rules())
            : Loaded.of(possible, types);
    return loaded.rules();
  }
}
