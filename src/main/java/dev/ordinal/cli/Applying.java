package dev.ordinal.cli;

import dev.ordinal.fact.Facts;
import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.Document;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.schema.Admission;
import dev.ordinal.schema.ApiServer;

/** How manifests come into the cluster: as kubectl sends them. */
enum Applying {
  CLIENT,
  SERVER,
  REPLACE;

  /**
   * Reads the value of {@code --apply}.
   *
   * @param otherwise what counts without it
   */
  static Applying of(picocli.CommandLine.ParseResult arguments, Applying otherwise) {
    String word = Options.text(arguments, "--apply").orElse("");
    return switch (word) {
      case "" -> otherwise;
      case "client" -> CLIENT;
      case "server" -> SERVER;
      case "replace" -> REPLACE;
      default ->
          throw new UsageException("--apply: " + word + " is none of client, server, replace");
    };
  }

  /** What the server makes of a document where there is an object of its name. */
  Admission send(Document document, ApiServer server, MapNode old) {
    return switch (this) {
      case CLIENT -> server.apply(old, document);
      case SERVER -> server.serverSideApply(old, document);
      case REPLACE -> server.update(old, document);
    };
  }

  /** The name of the object that a document is about. */
  static ObjectRef named(Document document, String namespace) {
    ObjectRef ref = Facts.refOf(document.map());
    boolean named = document.map().map("metadata").text("namespace").isPresent();
    return named || ref.namespace().isEmpty()
        ? ref
        : new ObjectRef(ref.apiVersion(), ref.kind(), namespace, ref.name());
  }
}
