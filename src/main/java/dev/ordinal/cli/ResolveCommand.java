package dev.ordinal.cli;

import dev.ordinal.conclusion.Inputs;
import dev.ordinal.fact.Facts;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.render.Formats;
import dev.ordinal.render.Resolution;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;
import dev.ordinal.schema.Revision;
import dev.ordinal.schema.Revisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ordinal resolve}: what the API server would store. */
final class ResolveCommand implements Command {

  @Override
  public String name() {
    return "resolve";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flags.overFiles(
            name(),
            Formats.RESOLUTION,
            "Prints what the API server would store: an offline dry run.");
    spec.addOption(Flags.one("--against", "OLD", "What is stored now, as manifests."));
    spec.addOption(Flags.one("--snapshot", "S", "What is stored now, as a snapshot."));
    spec.addOption(
        Flags.one(
            "--apply",
            "HOW",
            "client, server or replace. Default: client; replace with --against."));
    spec.addOption(Flags.flag("--explain", "YAML: say where a default came in."));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult arguments, Terminal terminal) {
    Options options = Options.of(arguments, terminal);
    if (options.files().isEmpty()) {
      throw new UsageException("resolve needs files, folders, or - for standard input");
    }
    Before before = Before.of(arguments, options, terminal);
    ApiServer server = before.setting().apiServer();
    List<Document> documents = new ArrayList<>();
    Reading reading = Reading.of(options.files(), options.reading(), terminal, documents::add);
    Revisions revisions = Revisions.of(server.tables());
    List<Resolution.Resolved> objects = new ArrayList<>();
    for (Document document : documents) {
      Admission admission = before.send(document);
      objects.add(resolved(admission, before.setting(), revisions));
    }
    Resolution resolution =
        new Resolution(inputs(reading, before), objects, before.unreadableWith(reading));
    Options shown = Options.has(arguments, "--explain") ? options.withDetail() : options;
    ExitCode written =
        Outputs.write(resolution, Formats::resolution, Formats.RESOLUTION, shown, terminal);
    ExitCode verdict = resolution.accepted() < objects.size() ? ExitCode.NOT_REACHED : ExitCode.OK;
    return reading.code().or(before.code()).or(written).or(verdict);
  }

  private static Resolution.Resolved resolved(
      Admission admission, Setting setting, Revisions revisions) {
    MapNode named = admission.stored().orElse(admission.document().map());
    ObjectRef object =
        admission.stored().isPresent()
            ? Facts.refOf(named)
            : Applying.named(admission.document(), setting.namespace());
    Optional<MapNode> set =
        admission
            .stored()
            .filter(stored -> admission.accepted() && object.kind().equals("StatefulSet"));
    Optional<Revision> first = set.map(stored -> revisions.revision(stored, 0));
    Optional<String> second = set.map(stored -> revisions.revision(stored, 1).name());
    return new Resolution.Resolved(admission, object, first, second);
  }

  private static Inputs inputs(Reading reading, Before before) {
    return before
        .setting()
        .inputs(
            reading,
            Optional.empty(),
            before.snapshot().map(SnapshotIntake::about),
            before.digestsWith("desired", reading),
            0,
            0,
            Map.of());
  }
}
