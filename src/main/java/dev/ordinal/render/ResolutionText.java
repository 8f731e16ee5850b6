package dev.ordinal.render;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.NodeWriter;
import dev.ordinal.manifest.Position;
import dev.ordinal.render.Resolution.Resolved;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiError;
import dev.ordinal.schema.Conflict;
import dev.ordinal.schema.Difference;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** A resolution as text: accepted or refused, why, and what would change. */
final class ResolutionText implements Format<Resolution> {

  /** Longer values are left to JSON and YAML. */
  private static final int LONGEST_VALUE = 60;

  @Override
  public void write(Resolution resolution, View view, Writer out) throws IOException {
    Page page = new Page(view, out);
    String verdict = page.paint().strong(verdict(resolution));
    page.line(verdict);
    if (!resolution.objects().isEmpty()) {
      page.gap();
      for (Resolved resolved : resolution.objects()) {
        object(resolved, page);
      }
      page.gap();
      page.line(verdict);
    }
    out.flush();
  }

  private static String verdict(Resolution resolution) {
    return outcome(resolution) + LintVerdict.notRead(resolution.unreadable());
  }

  private static String outcome(Resolution resolution) {
    int all = resolution.objects().size();
    if (all == 0) {
      return "No object in the input.";
    }
    long refused = all - resolution.accepted();
    String version = " by Kubernetes " + resolution.inputs().kubeVersion();
    return refused == 0
        ? Prose.count(all, "object") + " accepted" + version + "."
        : refused + " of " + Prose.count(all, "object") + " refused" + version + ".";
  }

  private static void object(Resolved resolved, Page page) throws IOException {
    Admission admission = resolved.admission();
    boolean accepted = admission.accepted();
    String file = admission.document().source().file();
    page.line(
        place(file, admission.document().root().position())
            + (accepted ? page.paint().good("accepted: ") : page.paint().bad("refused: "))
            + Printable.line(resolved.object().toString())
            + Printable.line(resolved.revision().map(it -> ", revision " + it.name()).orElse("")));
    for (ApiError error : admission.errors()) {
      String message = resolved.sensitive().hide(error.message());
      page.line(
          "    " + place(file, error.position()) + words(error.path(), error.type(), message));
    }
    for (String warning : admission.warnings()) {
      page.prose("    warning: ", warning);
    }
    if (admission.update().isPresent()) {
      update(admission.update().get(), resolved.sensitive(), page);
    }
  }

  /** {@code spec.replicas: Invalid value: must be positive}, in one line. */
  static String words(String path, String type, String message) {
    String field = path.isEmpty() ? "" : path + ": ";
    return Printable.line(field + type + ": " + message);
  }

  private static String place(String file, Position position) {
    return position.line() < 1
        ? Printable.line(file) + ": "
        : Printable.line(file) + ":" + position.line() + ":" + position.column() + ": ";
  }

  private static void update(Admission.Update update, Sensitive sensitive, Page page)
      throws IOException {
    if (update.unchanged()) {
      page.line("    = nothing changes, nothing is sent");
    }
    for (Difference change : ResolutionJson.changes(update)) {
      page.line(
          "    ~ "
              + Printable.line(change.path())
              + "  "
              + value(change.before(), sensitive)
              + " -> "
              + value(change.after(), sensitive));
    }
    for (Conflict conflict : update.conflicts()) {
      page.line("    ! " + Printable.line(conflict.field() + " is owned by " + conflict.manager()));
    }
    if (update.templateChanged()) {
      page.line("    a new revision: the Pod template changes");
    }
  }

  private static String value(Optional<Node> value, Sensitive sensitive) {
    if (value.isEmpty()) {
      return "(absent)";
    }
    String text = Printable.line(NodeWriter.sorted().compactJson(sensitive.hide(value.get())));
    return text.length() <= LONGEST_VALUE
        ? text
        : value.get() instanceof MapNode ? "{…}" : text.substring(0, LONGEST_VALUE) + "…";
  }
}
