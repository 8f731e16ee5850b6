package dev.ordinal.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.ObjectFilter;

/**
 * The rules of some folders, ready to run. Immutable and shared by threads; each call of {@link
 * #conclude} has a session of its own.
 *
 * <p>The classes that the build generated are instantiated directly: a KieContainer would cost half
 * a second and looks for its kmodule.xml with a library that we do not ship.
 */
public final class RuleBase {

  private static final String MODELS = "/META-INF/kie/dev.ordinal/ordinal/drools-model";

  /** The rules of policy in folders of this name speak of plans. */
  static final String PLAN_FOLDER = "/simulation";

  private final KieBase base;

  RuleBase(KieBase base) {
    this.base = base;
  }

  /**
   * Loads the rules of these folders and of the folders below them.
   *
   * @param folders below rules/, such as {@code policy} or {@code policy/network}; the empty string
   *     stands for all
   * @throws IllegalStateException if the build left no rules for one of them
   */
  public static RuleBase of(String... folders) {
    Map<String, String> models = modelClasses();
    Set<String> all = new TreeSet<>();
    for (String folder : folders) {
      if (!all.addAll(within(models, folder))) {
        throw new IllegalStateException("No rules were built from rules/" + folder);
      }
    }
    return load(models, all);
  }

  /** Loads the rules of these folders, without those of the folders below them. */
  static RuleBase ofExactly(Collection<String> folders) {
    return load(modelClasses(), folders);
  }

  private static RuleBase load(Map<String, String> models, Collection<String> folders) {
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    KiePackagesBuilder packages = new KiePackagesBuilder(configuration);
    for (String folder : folders) {
      packages.addModel(instantiate(models.get(folder)));
    }
    return new RuleBase(new KieBaseBuilder(configuration).createKieBase(packages.build()));
  }

  /** Loads the rules of policy that judge plans. */
  public static RuleBase ofPlans() {
    List<String> folders = new ArrayList<>();
    for (String folder : folders("policy")) {
      if (folder.endsWith(PLAN_FOLDER)) {
        folders.add(folder);
      }
    }
    return ofExactly(folders);
  }

  /**
   * The folders below rules/ that have rules: {@code ancestor} itself and those below it, sorted.
   */
  static List<String> folders(String ancestor) {
    return within(modelClasses(), ancestor);
  }

  private static List<String> within(Map<String, String> models, String ancestor) {
    return models.keySet().stream().filter(folder -> isWithin(folder, ancestor)).toList();
  }

  private static boolean isWithin(String folder, String ancestor) {
    return ancestor.isEmpty()
        || folder.equals(ancestor)
        || folder.startsWith(ancestor) && folder.charAt(ancestor.length()) == '/';
  }

  /** The model classes that the rule compiler listed, by folder below rules/. */
  private static Map<String, String> modelClasses() {
    Map<String, String> byFolder = new TreeMap<>();
    try (InputStream in = RuleBase.class.getResourceAsStream(MODELS)) {
      if (in == null) {
        return byFolder;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String name = lines.readLine(); name != null; name = lines.readLine()) {
        if (name.startsWith("rules.")) {
          String folder = name.substring("rules.".length(), name.lastIndexOf('.'));
          byFolder.put(folder.replace('.', '/'), name.strip());
        }
      }
      return byFolder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model instantiate(String name) {
    try {
      return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The rules in " + name + " cannot be loaded", e);
    }
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
    for (Object conclusion : conclude(facts, type::isInstance)) {
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
    return new ArrayList<>(
        conclude(facts, any -> types.stream().anyMatch(type -> type.isInstance(any))));
  }

  /** Runs the rules over facts; returns the facts and all that follows from them. */
  public Collection<?> conclude(Collection<?> facts) {
    return conclude(facts, any -> true);
  }

  private Collection<?> conclude(Collection<?> facts, ObjectFilter wanted) {
    KieSession session = base.newKieSession();
    try {
      for (Object fact : facts) {
        session.insert(fact);
      }
      session.fireAllRules();
      return List.copyOf(session.getObjects(wanted));
    } finally {
      session.dispose();
    }
  }

  KieBase kieBase() {
    return base;
  }
}
