package dev.ordinal.schema;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a container image, as far as the API server reads it (the grammar of
 * github.com/distribution/reference).
 */
final class ImageName {

  private static final int LONGEST_REPOSITORY = 255;

  /** Where Docker Hub has the images whose name is one word. */
  private static final String LIBRARY = "library/";

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:\\[[a-fA-F0-9:]+]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::[0-9]+)?");
  private static final Pattern REPOSITORY =
      Pattern.compile("[a-z0-9]+(?:(?:[._]|__|-+|/)[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final Pattern DIGEST =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}");
  private static final Pattern IDENTIFIER = Pattern.compile("[a-f0-9]{64}");

  private ImageName() {}

  /**
   * Whether the image is the one with the tag {@code latest}: by name, or because there is neither
   * tag nor digest. A name that is none has no tag.
   */
  static boolean isLatest(String image) {
    if (IDENTIFIER.matcher(image).matches()) {
      return false;
    }
    int at = image.indexOf('@');
    String named = at < 0 ? image : image.substring(0, at);
    int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    String name = colon < 0 ? named : named.substring(0, colon);
    boolean valid =
        isName(name)
            && (colon < 0 || TAG.matcher(named.substring(colon + 1)).matches())
            && (at < 0 || DIGEST.matcher(image.substring(at + 1)).matches());
    return valid && (colon < 0 ? at < 0 : named.substring(colon + 1).equals("latest"));
  }

  private static boolean isName(String name) {
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    boolean domain =
        first.indexOf('.') >= 0
            || first.indexOf(':') >= 0
            || first.equals("localhost")
            || !first.equals(first.toLowerCase(Locale.ROOT));
    String repository = domain ? name.substring(slash + 1) : name;
    boolean onHub = !domain || first.equals("docker.io") || first.equals("index.docker.io");
    boolean ofLibrary = onHub && repository.indexOf('/') < 0;
    return repository.length() + (ofLibrary ? LIBRARY.length() : 0) <= LONGEST_REPOSITORY
        && REPOSITORY.matcher(repository).matches()
        && (!domain || DOMAIN.matcher(first).matches());
  }
}
