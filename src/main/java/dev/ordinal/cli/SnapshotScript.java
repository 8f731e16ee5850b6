package dev.ordinal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The commands that take a snapshot, as a shell script for a machine that has kubectl and no
 * Ordinal.
 */
final class SnapshotScript {

  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./=:@%+,-]+");

  private SnapshotScript() {}

  /**
   * Writes the script.
   *
   * @param connection the arguments that say which cluster
   * @param out the file that the script makes
   */
  static String of(SnapshotScope scope, List<String> connection, String out) {
    StringBuilder listings = new StringBuilder();
    for (SnapshotScope.Listing listing : scope.listings()) {
      List<String> words = new ArrayList<>(connection);
      words.addAll(listing.arguments());
      listings.append("list ").append(listing.kind().kind()).append(" '");
      listings.append(listing.namespace()).append('\'').append(quoted(words)).append('\n');
    }
    String namespaces =
        scope.allNamespaces() ? SnapshotFile.ALL_NAMESPACES : String.join(",", scope.namespaces());
    return template()
        .replace("@OUT@", quoted(out))
        .replace("@CLUSTER@", quoted(cluster(connection)))
        .replace("@CONNECTION@", quoted(connection))
        .replace("@NAMESPACES@", quoted(namespaces))
        .replace("@LISTINGS@", listings.toString().stripTrailing());
  }

  /** As a JSON string holds it. */
  private static String cluster(List<String> connection) {
    return connection.stream()
        .filter(argument -> argument.startsWith(Kubectl.CONTEXT))
        .map(argument -> argument.substring(Kubectl.CONTEXT.length()))
        .map(name -> name.replace("\\", "\\\\").replace("\"", "\\\""))
        .findFirst()
        .orElse("");
  }

  private static String template() {
    try (InputStream in = SnapshotScript.class.getResourceAsStream("snapshot.sh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each word with a blank before it. */
  private static String quoted(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(' ').append(quoted(word));
    }
    return text.toString();
  }

  private static String quoted(String word) {
    return PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
