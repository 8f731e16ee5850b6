package dev.ordinal.render;

import dev.ordinal.conclusion.ComplianceReport;
import dev.ordinal.conclusion.LintReport;
import dev.ordinal.plan.Plan;
import java.util.List;
import java.util.Optional;

/** The formats by the name that {@code -o} takes; only the one that is asked for is loaded. */
public final class Formats {

  /** The formats of a lint report, the default first. */
  public static final List<String> LINT =
      List.of("text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html");

  /** The formats of a compliance report, the default first. */
  public static final List<String> REPORT = List.of("text", "json", "markdown", "html");

  /** The formats of a resolution, the default first. */
  public static final List<String> RESOLUTION = List.of("text", "json", "yaml");

  /** The formats of a plan, the default first. */
  public static final List<String> PLAN =
      List.of(
          "text", "json", "sarif", "junit", "github", "gitlab", "gitlab-plan", "markdown", "html");

  /** The formats of the catalogue, the default first. */
  public static final List<String> RULES = List.of("text", "json");

  private Formats() {}

  /** A format of a lint report; empty for a name that is not in {@link #LINT}. */
  public static Optional<Format<LintReport>> lint(String name) {
    return switch (name) {
      case "text" -> Optional.of(new LintText());
      case "json" -> Optional.of(new LintJson());
      case "markdown" -> Optional.of(new LintMarkdown());
      case "html" -> Optional.of(new LintHtml());
      default -> findings(name).map(format -> format.of(Findings::of));
    };
  }

  /** A format of a compliance report; empty for a name that is not in {@link #REPORT}. */
  public static Optional<Format<ComplianceReport>> report(String name) {
    return switch (name) {
      case "text" -> Optional.of(new ReportText());
      case "json" -> Optional.of(new ReportJson());
      case "markdown" -> Optional.of(new ReportMarkdown());
      case "html" -> Optional.of(new ReportHtml());
      default -> Optional.empty();
    };
  }

  /** A format of a resolution; empty for a name that is not in {@link #RESOLUTION}. */
  public static Optional<Format<Resolution>> resolution(String name) {
    return switch (name) {
      case "text" -> Optional.of(new ResolutionText());
      case "json" -> Optional.of(new ResolutionJson());
      case "yaml" -> Optional.of(new ResolutionYaml());
      default -> Optional.empty();
    };
  }

  /** A format of a plan; empty for a name that is not in {@link #PLAN}. */
  public static Optional<Format<Plan>> plan(String name) {
    return switch (name) {
      case "text" -> Optional.of(new PlanText());
      case "json" -> Optional.of(new PlanJson());
      case "markdown" -> Optional.of(new PlanMarkdown());
      case "gitlab-plan" -> Optional.of(new GitLabPlan());
      case "html" -> Optional.of(new PlanHtml());
      default -> findings(name).map(format -> format.of(Findings::of));
    };
  }

  /** What CI systems read. */
  private static Optional<Format<Findings>> findings(String name) {
    return switch (name) {
      case "sarif" -> Optional.of(new SarifLog());
      case "junit" -> Optional.of(new JUnitXml());
      case "github" -> Optional.of(new GitHubCommands());
      case "gitlab" -> Optional.of(new GitLabCodeQuality());
      default -> Optional.empty();
    };
  }

  /** A format of the catalogue; empty for a name that is not in {@link #RULES}. */
  public static Optional<Format<RuleReference>> rules(String name) {
    return switch (name) {
      case "text" -> Optional.of(new RulesText());
      case "json" -> Optional.of(new RulesJson());
      default -> Optional.empty();
    };
  }
}
