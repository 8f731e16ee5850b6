package dev.ordinal.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.ObjectFilter;

/**
 * Some rules, ready to run. Immutable and shared by threads; each call of {@link #conclude} has a
 * session of its own.
 *
 * <p>The methods that the build generated are called directly: a KieContainer would cost half a
 * second and looks for its kmodule.xml with a library that we do not ship.
 */
record LoadedRules(KieBase base) {

  static LoadedRules of(Collection<IndexedRule> rules) {
    ModelImpl model = new ModelImpl();
    for (IndexedRule rule : rules) {
      model.addRule(made(rule.factory()));
    }
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    KiePackagesBuilder packages = new KiePackagesBuilder(configuration);
    packages.addModel(model);
    return new LoadedRules(new KieBaseBuilder(configuration).createKieBase(packages.build()));
  }

  private static Rule made(String factory) {
    int hash = factory.indexOf('#');
    try {
      Class<?> methods = Class.forName(factory.substring(0, hash));
      return (Rule) methods.getMethod(factory.substring(hash + 1)).invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The rule of " + factory + " cannot be loaded", e);
    }
  }

  /** Runs the rules over facts; returns of the facts and all that follows what is wanted. */
  List<Object> conclude(Collection<?> facts, ObjectFilter wanted) {
    KieSession session = base.newKieSession();
    try {
      for (Object fact : facts) {
        session.insert(fact);
      }
      session.fireAllRules();
      return new ArrayList<>(session.getObjects(wanted));
    } finally {
      session.dispose();
    }
  }
}
