package dev.ordinal.fact;

import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.Documents;
import dev.ordinal.manifest.MapNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of products, and which of them a set runs. */
public final class Profiles {

  /** On a set: the name of its profile, or {@code none}. */
  public static final String ANNOTATION = "ordinal.dev/profile";

  private static final String TABLE = "profiles.yaml";

  private final List<Profile> profiles;

  private Profiles(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** The table that the program ships. */
  public static Profiles shipped() {
    try (InputStream in = Profiles.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + TABLE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Profile> profiles = new ArrayList<>();
      for (Document document : Documents.parse(text, TABLE).documents()) {
        profiles.add(profile(document.map()));
      }
      return new Profiles(List.copyOf(profiles));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profile profile(MapNode row) {
    return new Profile(
        row.text("name").orElse(""),
        row.text("product").orElse(""),
        Metadata.strings(row.list("images")),
        Metadata.strings(row.list("when")),
        Metadata.strings(row.list("voters")),
        row.text("quorum").orElse("").equals("majority"),
        Metadata.strings(row.list("quorumProbes")),
        Metadata.isTrue(row, "splitsAtFirstBoot"),
        row.text("splitsBeforeVersion").orElse(""),
        Metadata.strings(row.list("dataPaths")),
        Metadata.strings(row.list("fullMountRefused")),
        Metadata.isTrue(row, "diskless"),
        Metadata.longNumber(row, "shutdownSeconds", 0),
        row.text("leaderLabel").orElse(""),
        row.text("upgradePath").orElse(""),
        row.text("downgrade").orElse(""),
        Metadata.isTrue(row, "minorAtATime"));
  }

  /** All rows, in the order in which they are tried. */
  public List<Profile> all() {
    return profiles;
  }

  /** The product that a set runs; empty if none of the table, or if its annotation says so. */
  public Optional<RunsProduct> of(StatefulSet set) {
    List<Container> containers = set.template().spec().containers();
    String named = set.annotations().getOrDefault(ANNOTATION, "");
    if (containers.isEmpty() || named.equals("none")) {
      return Optional.empty();
    }
    if (!named.isEmpty()) {
      return profiles.stream()
          .filter(profile -> profile.name().equals(named))
          .findFirst()
          .map(
              profile ->
                  new RunsProduct(
                      set, profile, containers.get(0), "annotation " + ANNOTATION + " " + named));
    }
    for (Container container : containers) {
      ImageName image = ImageName.of(container.image());
      for (Profile profile : profiles) {
        if (profile.images().contains(image.last()) && meets(container, profile)) {
          return Optional.of(
              new RunsProduct(set, profile, container, "image " + container.image()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean meets(Container container, Profile profile) {
    boolean mentioned =
        profile.when().isEmpty()
            || profile.when().stream().anyMatch(text -> mentions(container, text));
    return mentioned && profile.voters().stream().allMatch(voter -> votes(container, voter));
  }

  private static boolean votes(Container container, String voter) {
    int equals = voter.indexOf('=');
    EnvVar variable = container.env(voter.substring(0, equals));
    return variable == null || variable.value().contains(voter.substring(equals + 1));
  }

  private static boolean mentions(Container container, String text) {
    for (String word : container.commandLine()) {
      if (word.contains(text)) {
        return true;
      }
    }
    for (EnvVar variable : container.env()) {
      if (variable.name().contains(text)) {
        return true;
      }
    }
    return false;
  }
}
