package dev.ordinal.fact;

import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.manifest.StrictMap;
import dev.ordinal.manifest.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads one row of the table of products, or what a configuration says about one. */
final class ProfileReader {

  /** What a row may have. */
  static final Set<String> KEYS =
      Set.of(
          "name",
          "product",
          "images",
          "when",
          "voters",
          "quorum",
          "evenIsFine",
          "quorumProbes",
          "quorumFreeProbes",
          "splitsAtFirstBoot",
          "splitsBeforeVersion",
          "dataPaths",
          "fullMountRefused",
          "diskless",
          "shutdownSeconds",
          "leaderLabel",
          "upgradePath",
          "downgrade",
          "minorAtATime",
          "see");

  private static final String MAJORITY = "majority";
  private static final long A_DAY = 86_400;

  /** Compiled at first use only: few rows have what is looked at. */
  private static final class Form {
    static final Predicate<String> VERSION =
        Pattern.compile("\\d{1,6}(\\.\\d{1,6})*").asMatchPredicate();
  }

  private final StrictMap row;
  private final Profile base;

  private ProfileReader(StrictMap row, Profile base) {
    this.row = row;
    this.base = base;
  }

  /** A profile of which nothing is known but its name. */
  static Profile named(String name) {
    List<String> no = List.of();
    return new Profile(
        name, "", no, no, no, false, false, no, no, false, "", no, no, false, 0, "", "", "", false,
        "");
  }

  /**
   * The profile with what the row says of it.
   *
   * @param row its keys are known
   * @param base what holds where the row is silent
   * @throws UnreadableException with the place of a value that is not what its key takes
   */
  static Profile read(StrictMap row, Profile base, String origin) {
    return new ProfileReader(row, base).profile(origin);
  }

  private Profile profile(String origin) {
    return new Profile(
        base.name(),
        text("product", base.product()),
        texts("images", base.images()),
        texts("when", base.when()),
        texts("voters", base.voters(), text -> text.indexOf('=') > 0, "NAME=word"),
        row.value("quorum", ProfileReader::quorum, "majority or none").orElse(base.quorum()),
        flag("evenIsFine", base.evenIsFine()),
        texts("quorumProbes", base.quorumProbes()),
        texts("quorumFreeProbes", base.quorumFreeProbes()),
        flag("splitsAtFirstBoot", base.splitsAtFirstBoot()),
        row.value("splitsBeforeVersion", ProfileReader::version, "a version such as \"4.1\"")
            .orElse(base.splitsBeforeVersion()),
        texts("dataPaths", base.dataPaths(), ProfileReader::isPath, "an absolute path"),
        texts(
            "fullMountRefused", base.fullMountRefused(), ProfileReader::isPath, "an absolute path"),
        flag("diskless", base.diskless()),
        row.number("shutdownSeconds", 0, A_DAY).orElse(base.shutdownSeconds()),
        text("leaderLabel", base.leaderLabel()),
        text("upgradePath", base.upgradePath()),
        text("downgrade", base.downgrade()),
        flag("minorAtATime", base.minorAtATime()),
        origin);
  }

  private static Optional<Boolean> quorum(String word) {
    return word.equals(MAJORITY) || word.equals("none")
        ? Optional.of(word.equals(MAJORITY))
        : Optional.empty();
  }

  private static Optional<String> version(String text) {
    return Optional.of(text).filter(Form.VERSION);
  }

  private static boolean isPath(String text) {
    return text.startsWith("/");
  }

  private String text(String key, String otherwise) {
    return row.text(key).orElse(otherwise);
  }

  private boolean flag(String key, boolean otherwise) {
    return row.flag(key).orElse(otherwise);
  }

  private List<String> texts(String key, List<String> otherwise) {
    return row.has(key) ? row.texts(key) : otherwise;
  }

  private List<String> texts(
      String key, List<String> otherwise, Predicate<String> holds, String wanted) {
    if (!row.has(key)) {
      return otherwise;
    }
    List<String> texts = new ArrayList<>();
    for (ScalarNode item : row.scalars(key, "texts")) {
      if (!holds.test(item.text())) {
        throw new UnreadableException(
            item.position(), item.text() + " of " + key + " is not " + wanted);
      }
      texts.add(item.text());
    }
    return List.copyOf(texts);
  }
}
