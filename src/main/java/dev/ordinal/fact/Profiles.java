package dev.ordinal.fact;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.Glob;
import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.Spelling;
import dev.ordinal.manifest.StrictMap;
import dev.ordinal.manifest.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of products, and which of them a set runs. */
public final class Profiles {

  /** On a set: the name of its profile, or {@link #NONE}. */
  public static final String ANNOTATION = "ordinal.dev/profile";

  /** Stands for no profile. */
  public static final String NONE = "none";

  private static final String TABLE = "profiles.yaml";
  private static final String SETS = "sets";

  /**
   * That sets run a product, because a configuration says so.
   *
   * @param sets patterns of {@code namespace/name}
   * @param profile empty for none
   */
  private record Assignment(List<Glob> sets, String profile, String place) {}

  private final Map<String, Profile> profiles;
  private final List<Assignment> assignments;

  private Profiles(Map<String, Profile> profiles, List<Assignment> assignments) {
    this.profiles = profiles;
    this.assignments = assignments;
  }

  /** The table that the program ships. */
  public static Profiles shipped() {
    try (InputStream in = Profiles.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + TABLE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Profile> profiles = new LinkedHashMap<>();
      for (Document document : Documents.parse(text, TABLE).documents()) {
        StrictMap row = StrictMap.of(document.root(), "the profile", ProfileReader.KEYS);
        String name = row.text("name").orElseThrow();
        profiles.put(
            name, ProfileReader.read(row, ProfileReader.named(name), "built-in profile " + name));
      }
      return new Profiles(profiles, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These profiles with what a configuration says: a product of another name is a new one and is
   * looked for first; of one that is there, the fields that are given are changed.
   *
   * @param written the list of a configuration; an item has the form of a row of the table, and
   *     {@code sets} beside it
   * @param file the configuration, as it is to be printed
   * @throws UnreadableException with the place of what no profile has
   */
  public Profiles with(ListNode written, String file) {
    Map<String, Profile> added = new LinkedHashMap<>();
    Map<String, Profile> changed = new LinkedHashMap<>(profiles);
    List<Assignment> assigned = new ArrayList<>();
    Set<String> keys = new HashSet<>(ProfileReader.KEYS);
    keys.add(SETS);
    for (Node item : written) {
      StrictMap row = StrictMap.of(item, "the profile", keys);
      String name =
          row.text("name").orElseThrow(() -> row.fault("name", "this profile has no name"));
      String place = file + ":" + row.position().line();
      if (row.has(SETS)) {
        assigned.add(new Assignment(sets(row), name, place));
      }
      if (name.equals(NONE)) {
        requireSetsOnly(row);
      } else if (added.containsKey(name) || changed.get(name) != profiles.get(name)) {
        throw row.fault("name", "the profile " + name + " is given twice");
      } else if (profiles.containsKey(name)) {
        changed.put(name, changed(row, profiles.get(name), place));
      } else {
        added.put(name, added(row, name, place));
      }
    }
    added.putAll(changed);
    return new Profiles(added, List.copyOf(assigned));
  }

  private static Profile changed(StrictMap row, Profile base, String place) {
    boolean sameFields = row.entries().stream().allMatch(one -> isNameOrSets(one.key()));
    return sameFields
        ? base
        : ProfileReader.read(row, base, "profile " + base.name() + " as changed in " + place);
  }

  private Profile added(StrictMap row, String name, String place) {
    if (!row.has("product")) {
      String near =
          Spelling.nearest(name, profiles.keySet())
              .map(one -> "; did you mean " + one + "?")
              .orElse("");
      throw row.fault("name", "the profile " + name + " is a new one and has no product" + near);
    }
    return ProfileReader.read(row, ProfileReader.named(name), "profile " + name + " of " + place);
  }

  private static void requireSetsOnly(StrictMap row) {
    row.entries().stream()
        .filter(one -> !isNameOrSets(one.key()))
        .findFirst()
        .ifPresent(
            one -> {
              throw row.fault(one.key(), "the profile none has sets only");
            });
  }

  private static boolean isNameOrSets(String key) {
    return key.equals("name") || key.equals(SETS);
  }

  private static List<Glob> sets(StrictMap row) {
    List<Glob> sets = new ArrayList<>();
    for (ScalarNode item : row.scalars(SETS, "patterns of namespace/name")) {
      Optional<Glob> glob = Glob.of(item.text());
      if (glob.isEmpty() || item.text().indexOf('/') < 0) {
        throw new UnreadableException(
            item.position(), item.text() + " is no pattern of namespace/name");
      }
      sets.add(glob.get());
    }
    return List.copyOf(sets);
  }

  /** Whether there is a profile of this name. */
  public boolean has(String name) {
    return name.equals(NONE) || profiles.containsKey(name);
  }

  /**
   * The product that a set runs; empty if none of the table, or if its annotation or the
   * configuration says so. The annotation counts before the configuration, both before the image.
   */
  public Optional<RunsProduct> of(StatefulSet set) {
    String named = set.annotations().getOrDefault(ANNOTATION, "");
    if (set.template().spec().containers().isEmpty()) {
      return Optional.empty();
    }
    if (!named.isEmpty()) {
      return product(set, named, "annotation " + ANNOTATION);
    }
    String name = set.namespace() + "/" + set.name();
    for (Assignment assignment : assignments) {
      if (assignment.sets().stream().anyMatch(glob -> glob.matches(name))) {
        return product(set, assignment.profile(), assignment.place());
      }
    }
    return byImage(set);
  }

  /** What is wrong with the annotation of a set; empty if nothing is. */
  public Optional<UnknownProfile> unknown(StatefulSet set) {
    String named = set.annotations().getOrDefault(ANNOTATION, "");
    return named.isEmpty() || has(named)
        ? Optional.empty()
        : Optional.of(
            new UnknownProfile(set, named, Spelling.nearest(named, profiles.keySet()).orElse("")));
  }

  private Optional<RunsProduct> byImage(StatefulSet set) {
    for (Container container : set.template().spec().containers()) {
      for (Profile profile : profiles.values()) {
        if (profile.isRunBy(container)) {
          return Optional.of(
              new RunsProduct(set, profile, container, "image " + container.image()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<RunsProduct> product(StatefulSet set, String name, String by) {
    return Optional.ofNullable(profiles.get(name))
        .map(profile -> new RunsProduct(set, profile, containerOf(profile, set), by));
  }

  /** That with its image, or else the one with the data. */
  private static Container containerOf(Profile profile, StatefulSet set) {
    List<Container> containers = set.template().spec().containers();
    for (Container container : containers) {
      if (profile.hasImageOf(container)) {
        return container;
      }
    }
    return set.dataContainer() == null ? containers.get(0) : set.dataContainer();
  }
}
