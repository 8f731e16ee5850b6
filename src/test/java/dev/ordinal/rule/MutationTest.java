package dev.ordinal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ordinal.conclusion.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;

/**
 * Leaves out each condition of each policy rule in turn: some case of the rule must then come out
 * differently. It takes minutes and needs the rule compiler, which the program does not ship:
 * {@code mvn test -Pmutation}. Survivors that are known stand in mutation-survivors.txt, each with
 * its reason.
 */
@EnabledIfSystemProperty(named = "mutation", matches = "true")
class MutationTest {

  private static final Path SURVIVORS =
      Path.of("src/test/resources/dev/ordinal/rule/mutation-survivors.txt");

  /** All of one folder at a time: the compiler's memory is what limits it. */
  @Test
  void everyConditionIsSeenByACase() throws Exception {
    Set<String> survivors = new TreeSet<>();
    int mutants = 0;
    for (String folder : RuleIndex.folders("policy")) {
      if (!folder.endsWith(RuleBase.PLAN_FOLDER)) {
        List<Mutant> ofFolder = mutants(folder);
        mutants += ofFolder.size();
        survivors.addAll(survivors(ofFolder));
      }
    }
    assertFalse(mutants == 0, "nothing was mutated");
    System.out.println(mutants + " mutants, " + survivors.size() + " survive");
    survivors.forEach(System.out::println);
    assertEquals(known(), survivors);
  }

  private static List<Mutant> mutants(String folder) {
    List<Mutant> mutants = new ArrayList<>();
    for (RuleFile file : RuleFile.below(folder)) {
      if (file.folder().equals(folder)) {
        mutants.addAll(Mutant.of(file));
      }
    }
    return mutants;
  }

  private static Set<String> survivors(List<Mutant> mutants) throws Exception {
    Set<Mutant> alive = new LinkedHashSet<>(mutants);
    KieContainer compiled = compile(alive);
    Map<String, Set<Mutant>> byRule = new TreeMap<>();
    for (Mutant mutant : alive) {
      byRule.computeIfAbsent(mutant.rule().id(), id -> new LinkedHashSet<>()).add(mutant);
    }
    for (Map.Entry<String, Set<Mutant>> rule : byRule.entrySet()) {
      Linter linter = linter(compiled, alive, rule.getValue());
      for (Fixture fixture : Fixture.all()) {
        if (fixture.rule().equals(rule.getKey())) {
          rule.getValue().removeAll(killed(linter, compiled, alive, rule.getValue(), fixture));
        }
      }
    }
    Set<String> survivors = new TreeSet<>();
    byRule.values().stream()
        .flatMap(Set::stream)
        .forEach(mutant -> survivors.add(mutant.rule().id() + ": " + oneLine(mutant.removed())));
    return survivors;
  }

  /** With what the mutants derive from, and these mutants only. */
  private static Linter linter(KieContainer compiled, Set<Mutant> all, Set<Mutant> wanted) {
    KieBase base = compiled.newKieBase(null);
    for (Mutant mutant : all) {
      if (!wanted.contains(mutant)) {
        base.removeRule(mutant.packageName(), mutant.name());
      }
    }
    return new Linter(new RuleBase(base), Linter.ofSnapshots().parameters());
  }

  private static Set<Mutant> killed(
      Linter linter, KieContainer compiled, Set<Mutant> all, Set<Mutant> mutants, Fixture fixture) {
    Set<Mutant> killed = new LinkedHashSet<>();
    Collection<Violation> found;
    try {
      found = linter.judge(fixture.facts()).violations();
    } catch (RuntimeException broken) {
      return brokenOff(compiled, all, mutants, fixture);
    }
    String expected = fixture.mustPass() ? "" : Fixture.read(fixture.expected());
    for (Mutant mutant : mutants) {
      String printed =
          Fixture.print(found.stream().filter(v -> v.rule().equals(mutant.name())).toList());
      if (!printed.equals(expected)) {
        killed.add(mutant);
      }
    }
    return killed;
  }

  /** A mutant that breaks off is killed: what was left out kept it from doing so. */
  private static Set<Mutant> brokenOff(
      KieContainer compiled, Set<Mutant> all, Set<Mutant> mutants, Fixture fixture) {
    Set<Mutant> killed = new LinkedHashSet<>();
    for (Mutant mutant : mutants) {
      Set<Mutant> alone = Set.of(mutant);
      if (mutants.size() == 1
          || !killed(linter(compiled, all, alone), compiled, all, alone, fixture).isEmpty()) {
        killed.add(mutant);
      }
    }
    return killed;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Set<String> known() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String line : Files.readAllLines(SURVIVORS)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        known.add(line);
      }
    }
    return known;
  }

  /** Compiles the mutants and what they derive from; those that do not compile are taken out. */
  private static KieContainer compile(Set<Mutant> mutants) throws ClassNotFoundException {
    KieServices kie = KieServices.get();
    while (true) {
      KieFileSystem files = kie.newKieFileSystem();
      for (RuleFile derive : RuleFile.below("derive")) {
        files.write(source(derive.folder() + "/" + derive.id()), derive.text());
      }
      for (Mutant mutant : mutants) {
        files.write(source(mutant.rule().folder() + "/" + mutant.name()), mutant.drl());
      }
      KieBuilder builder = kie.newKieBuilder(files).buildAll(executableModel());
      Set<String> broken = new HashSet<>();
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        broken.add(message.getPath());
      }
      if (broken.isEmpty()) {
        return kie.newKieContainer(builder.getKieModule().getReleaseId());
      }
      System.out.println(builder.getResults().getMessages());
      if (!mutants.removeIf(mutant -> isOf(mutant, broken))) {
        throw new AssertionError(builder.getResults().getMessages().toString());
      }
    }
  }

  private static boolean isOf(Mutant mutant, Set<String> broken) {
    return broken.stream().anyMatch(path -> path.endsWith("/" + mutant.name() + ".drl"));
  }

  private static String source(String path) {
    return "src/main/resources/rules/" + path + ".drl";
  }

  /** The compiler is on the class path of the profile only, so it is named here, not imported. */
  private static Class<? extends KieBuilder.ProjectType> executableModel()
      throws ClassNotFoundException {
    return Class.forName("org.drools.model.codegen.ExecutableModelProject")
        .asSubclass(KieBuilder.ProjectType.class);
  }
}
