package dev.ordinal.cli;

import dev.ordinal.conclusion.ReportedViolation;
import dev.ordinal.conclusion.RuleCard;
import dev.ordinal.conclusion.Suppression;
import dev.ordinal.conclusion.Violation;
import dev.ordinal.fact.ApiObject;
import dev.ordinal.fact.ExceptionUse;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.fact.Place;
import dev.ordinal.rule.ExceptionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies what a project has decided about rules, and the exceptions that it accepted. */
final class Exceptions {

  private static final String ANNOTATION = "ordinal.dev/ignore.";
  private static final String UNTIL = "until ";

  private record Written(Place place, String rule, String object, Suppression suppression) {

    boolean covers(Violation violation) {
      ObjectRef ref = violation.place().object();
      return rule.equals(violation.rule())
          && (object.equals(ref.toString()) || object.equals(ref.namespace() + "/" + ref.name()));
    }

    /** Days are written so that they sort as text. */
    boolean expired(String today) {
      return suppression.until().filter(day -> day.compareTo(today) < 0).isPresent();
    }
  }

  private final Configuration configuration;
  private final List<Written> written = new ArrayList<>();
  private final Set<Written> used = new HashSet<>();
  private final String today;
  private final Keepers keepers;

  /**
   * @param facts the objects whose annotations count
   */
  Exceptions(Options options, Collection<?> facts) {
    this.configuration = options.configuration();
    this.keepers = new Keepers(facts);
    configuration.exceptions().forEach(this::add);
    Set<Place> seen = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof ApiObject object) {
        object.annotations().forEach((name, text) -> add(object, name, text, seen));
      }
    }
    // Only a day of expiry makes a result depend on the clock.
    boolean dated = written.stream().anyMatch(one -> one.suppression().until().isPresent());
    this.today = dated ? today(options) : "";
  }

  private static String today(Options options) {
    return LocalDate.ofInstant(options.now().orElseGet(Clock.systemUTC()::instant), ZoneOffset.UTC)
        .toString();
  }

  private void add(Configuration.Accepted accepted) {
    String file = configuration.file();
    int line = accepted.position().line();
    ObjectRef self = new ObjectRef("ordinal.dev/v1", "Configuration", "", file);
    written.add(
        new Written(
            new Place(self, accepted.rule(), file, line, accepted.position().column()),
            accepted.rule(),
            accepted.object(),
            new Suppression(accepted.reason(), accepted.until(), file + ":" + line)));
  }

  private void add(ApiObject object, String name, String text, Set<Place> seen) {
    if (!name.startsWith(ANNOTATION)) {
      return;
    }
    Place place = object.at("metadata.annotations[" + name + "]");
    if (!seen.add(place)) {
      return;
    }
    int end = text.lastIndexOf(';');
    String last = text.substring(end + 1).strip();
    Optional<String> until =
        last.startsWith(UNTIL)
            ? RuleSettingsReader.day(last.substring(UNTIL.length()).strip())
            : Optional.empty();
    String reason = until.isEmpty() ? text : end < 0 ? "" : text.substring(0, end);
    written.add(
        new Written(
            place,
            name.substring(ANNOTATION.length()),
            object.origin().object().toString(),
            new Suppression(reason.strip(), until, name)));
  }

  /**
   * Completes violations for a report, with those of the exceptions themselves.
   *
   * @param cards by id; those of the exceptions and other severities are put in
   */
  List<ReportedViolation> report(Collection<Violation> violations, Map<String, RuleCard> cards) {
    List<Violation> all = new ArrayList<>();
    for (Violation violation : violations) {
      if (!configuration.isOff(violation.rule())) {
        all.add(violation);
        suppression(violation);
      }
    }
    if (!written.isEmpty()) {
      ExceptionRules rules = new ExceptionRules();
      rules.catalogue().cards().forEach(card -> cards.put(card.id(), card));
      rules.asViolations(uses()).stream()
          .filter(one -> !configuration.isOff(one.rule()))
          .forEach(all::add);
    }
    cards.keySet().removeIf(configuration::isOff);
    cards.replaceAll((id, card) -> configuration.configured(card));
    return ReportedViolation.of(all, cards::get, this::suppression, keepers::of);
  }

  private Optional<Suppression> suppression(Violation violation) {
    for (Written one : written) {
      boolean holds = !one.expired(today) && !one.suppression().reason().isEmpty();
      if (holds && one.covers(violation)) {
        used.add(one);
        return Optional.of(one.suppression());
      }
    }
    return Optional.empty();
  }

  private List<ExceptionUse> uses() {
    List<ExceptionUse> uses = new ArrayList<>();
    for (Written one : written) {
      uses.add(
          new ExceptionUse(
              one.place(),
              one.rule(),
              one.suppression().reason(),
              one.suppression().until().orElse(""),
              one.expired(today),
              used.contains(one)));
    }
    return uses;
  }
}
