package dev.ordinal.render;

import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.NodeWriter;
import dev.ordinal.manifest.Position;
import dev.ordinal.manifest.ScalarNode;
import dev.ordinal.render.Resolution.Resolved;
import dev.ordinal.schema.ApiError;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * What would be stored, as manifests that kubectl can read. What is refused is a comment; with
 * detail, so is the mark of each value that came in by default.
 */
final class ResolutionYaml implements Format<Resolution> {

  @Override
  public void write(Resolution resolution, View view, Writer out) throws IOException {
    boolean first = true;
    for (Resolved resolved : resolution.objects()) {
      out.write(first ? "" : "---\n");
      first = false;
      Optional<MapNode> stored = resolved.stored();
      if (stored.isPresent()) {
        out.write(yaml((MapNode) resolved.sensitive().hide(stored.get()), view));
      } else {
        refused(resolved, out);
      }
    }
    out.flush();
  }

  private static String yaml(MapNode object, View view) {
    return view.detail()
        ? NodeWriter.sorted()
            .yaml(
                object,
                (path, value) ->
                    value instanceof ScalarNode && value.position().equals(Position.NONE)
                        ? "default"
                        : "")
        : NodeWriter.sorted().yaml(object);
  }

  private static void refused(Resolved resolved, Writer out) throws IOException {
    out.write("# refused: " + Printable.line(resolved.object().toString()) + "\n");
    for (ApiError error : resolved.admission().errors()) {
      String message = resolved.sensitive().hide(error.message());
      out.write("# " + ResolutionText.words(error.path(), error.type(), message) + "\n");
    }
  }
}
