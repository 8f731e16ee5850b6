package dev.ordinal.plan;

import dev.ordinal.conclusion.SetEffect;
import dev.ordinal.fact.ObjectChange;
import dev.ordinal.fact.StatefulSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says what changes of other objects do to sets. */
public final class ObjectEffects {

  private final Collection<SetEffect> found = new TreeSet<>();

  /**
   * Asks the rules.
   *
   * @param changes what is accepted
   * @param sets as they will be
   * @param rules those of {@code rules/object}
   */
  public ObjectEffects(List<ObjectChange> changes, List<StatefulSet> sets, Rules rules) {
    List<Object> facts = new ArrayList<>();
    changes.forEach(change -> change.fact().ifPresent(facts::add));
    if (facts.isEmpty() || sets.isEmpty()) {
      return;
    }
    facts.addAll(sets);
    for (Object conclusion : rules.conclude(facts)) {
      if (conclusion instanceof SetEffect effect) {
        found.add(effect);
      }
    }
  }

  /** The objects, each with what it does to sets. */
  public List<Plan.ChangedObject> in(List<Plan.ChangedObject> objects) {
    List<Plan.ChangedObject> all = new ArrayList<>();
    for (Plan.ChangedObject changed : objects) {
      List<String> effects = new ArrayList<>();
      for (SetEffect effect : found) {
        if (effect.object().equals(changed.object())) {
          effects.add(effect.sentence());
        }
      }
      all.add(changed.with(effects));
    }
    return List.copyOf(all);
  }
}
