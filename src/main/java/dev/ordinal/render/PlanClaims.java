package dev.ordinal.render;

import dev.ordinal.plan.PlannedSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of the claims of a set and, with detail, of each identity. */
final class PlanClaims {

  private static final Set<String> ALWAYS_SHOWN = Set.of("reattached", "left", "lost");
  private static final int SHOWN = 10;

  private final Page page;

  PlanClaims(Page page) {
    this.page = page;
  }

  void write(PlannedSet set) throws IOException {
    if (page.detail()) {
      detail(set);
      return;
    }
    Map<String, List<PlannedSet.ClaimFate>> fates = new LinkedHashMap<>();
    for (PlannedSet.Identity identity : set.identities()) {
      for (PlannedSet.ClaimFate claim : identity.claims()) {
        if (ALWAYS_SHOWN.contains(claim.becomes())) {
          String template = claim.name().substring(0, claim.name().lastIndexOf('-'));
          fates
              .computeIfAbsent(claim.becomes() + " " + template, k -> new ArrayList<>())
              .add(claim);
        }
      }
    }
    for (List<PlannedSet.ClaimFate> alike : fates.values()) {
      if (alike.size() <= SHOWN) {
        for (PlannedSet.ClaimFate claim : alike) {
          line(claim);
        }
      } else {
        folded(alike);
      }
    }
  }

  private void line(PlannedSet.ClaimFate claim) throws IOException {
    page.line("  " + mark(claim) + " claim " + claim.name() + "  " + words(claim));
  }

  private void folded(List<PlannedSet.ClaimFate> alike) throws IOException {
    PlannedSet.ClaimFate first = alike.get(0);
    PlannedSet.ClaimFate last = alike.get(alike.size() - 1);
    boolean oneSize = alike.stream().allMatch(claim -> claim.size().equals(first.size()));
    page.line(
        "  "
            + mark(first)
            + " claims "
            + first.name()
            + " to "
            + last.name()
            + " ("
            + alike.size()
            + (oneSize && !first.size().isEmpty() ? ", " + first.size() + " each" : "")
            + ")  "
            + meaning(first)
            + "; --detail lists them");
  }

  private void detail(PlannedSet set) throws IOException {
    for (PlannedSet.Identity identity : set.identities()) {
      page.line(
          "  "
              + identity.pod()
              + (identity.dns().isEmpty() ? "" : "  " + identity.dns())
              + (identity.node().isEmpty() ? "" : "  on " + identity.node())
              + "  revision "
              + revisions(identity));
      for (PlannedSet.ClaimFate claim : identity.claims()) {
        page.line("    " + mark(claim) + " claim " + claim.name() + "  " + words(claim));
      }
    }
  }

  private static String revisions(PlannedSet.Identity identity) {
    String now = identity.revisionNow().isEmpty() ? "none" : identity.revisionNow();
    String end = identity.revisionEnd().isEmpty() ? "none" : identity.revisionEnd();
    return now.equals(end) ? now : now + " -> " + end;
  }

  private static String mark(PlannedSet.ClaimFate claim) {
    return switch (claim.becomes()) {
      case "new" -> "+";
      case "lost" -> "-";
      case "reattached", "left" -> "!";
      default -> "=";
    };
  }

  private static String meaning(PlannedSet.ClaimFate claim) {
    return switch (claim.becomes()) {
      case "new" -> "new and empty";
      case "lost" -> "LOST with its data";
      case "reattached" -> "reattached: the old data comes back";
      case "left" -> "left without a Pod: still paid for";
      default -> "kept";
    };
  }

  static String words(PlannedSet.ClaimFate claim) {
    List<String> about = new ArrayList<>();
    if (!claim.size().isEmpty()) {
      about.add(claim.size());
    }
    if (claim.created() != null) {
      about.add("made " + claim.created());
    }
    if (!claim.volume().isEmpty()) {
      about.add("volume " + claim.volume());
    }
    return about.isEmpty()
        ? meaning(claim)
        : meaning(claim) + " (" + String.join(", ", about) + ")";
  }
}
