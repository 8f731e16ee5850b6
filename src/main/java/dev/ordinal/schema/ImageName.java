package dev.ordinal.schema;

/** The name of a container image, as far as the API server reads it. */
final class ImageName {

  private ImageName() {}

  /**
   * Whether the image is the one with the tag {@code latest}: by name, or because there is neither
   * tag nor digest. A name that is none has no tag.
   */
  static boolean isLatest(String image) {
    if (image.isEmpty()) {
      return false;
    }
    int slash = image.lastIndexOf('/');
    int colon = image.indexOf(':', slash + 1);
    boolean digest = image.indexOf('@') >= 0;
    return colon < 0 ? !digest : image.substring(colon + 1).equals("latest");
  }
}
