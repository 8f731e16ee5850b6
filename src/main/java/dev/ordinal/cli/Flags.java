package dev.ordinal.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options that several commands share, each described once. */
final class Flags {

  private Flags() {}

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help.")
        .build();
  }

  /** An option that may be given once and takes one value. */
  static OptionSpec one(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** An option that may be repeated and takes one value each time. */
  static OptionSpec many(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String[].class)
        .arity("1")
        .description(description)
        .build();
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /** A command over files with all common options, and the formats that it writes. */
  static CommandSpec overFiles(String name, List<String> formats, String description) {
    CommandSpec spec = common(name, formats, description);
    spec.addOption(
        OptionSpec.builder("-f", "--filename")
            .paramLabel("FILE")
            .type(String[].class)
            .arity("1")
            .description("The same as FILE, as kubectl spells it; may be repeated.")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE|DIR|-")
            .type(String[].class)
            .arity("0..*")
            .index("0..*")
            .description(
                "Manifests: files, directories (*.yaml *.yml *.json), - for standard input.")
            .build());
    return spec;
  }

  /** The same without files. */
  static CommandSpec common(String name, List<String> formats, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description).sortOptions(false);
    spec.addOption(
        OptionSpec.builder("-o", "--output")
            .paramLabel("FORMAT[=FILE]")
            .type(String[].class)
            .arity("1")
            .description(
                "Output format, and where to write it; may be repeated: "
                    + String.join(", ", formats)
                    + ". Default: text.")
            .build());
    spec.addOption(flag("--detail", "Text: show everything, folded by default."));
    spec.addOption(
        OptionSpec.builder("--namespace", "-n")
            .paramLabel("NS")
            .type(String.class)
            .description("The namespace of documents that name none. Default: default.")
            .build());
    spec.addOption(
        one("--kube-version", "1.N[.P]", "The Kubernetes version to judge by, from 1.24 on."));
    spec.addOption(
        many("--feature-gates", "NAME=BOOL,…", "Feature gates that differ from the defaults."));
    spec.addOption(
        one(
            "--now",
            "TIME",
            "The present, as 2026-11-24T02:00:00Z. Default: the newest time in the snapshot."));
    spec.addOption(
        one("--config", "FILE", "The configuration. Default: .ordinal.yaml here or above."));
    spec.addOption(
        one("--fail-on", "SEVERITY", "critical, high, medium, low or never. Default: medium."));
    spec.addOption(one("--cluster-domain", "DOMAIN", "Default: cluster.local."));
    spec.addOption(flag("--no-color", "No colour, as with NO_COLOR."));
    return spec;
  }
}
