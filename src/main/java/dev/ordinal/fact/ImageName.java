package dev.ordinal.fact;

/**
 * The parts of an image's name.
 *
 * @param repository without registry's port, tag and digest: {@code quay.io/coreos/etcd}
 * @param tag empty if there is none
 */
public record ImageName(String repository, String tag) {

  /** Reads {@code quay.io/coreos/etcd:v3.5.9@sha256:…}; any text is some name. */
  public static ImageName of(String image) {
    int at = image.indexOf('@');
    String name = at < 0 ? image : image.substring(0, at);
    int slash = name.lastIndexOf('/');
    int colon = name.indexOf(':', slash + 1);
    return colon < 0
        ? new ImageName(name, "")
        : new ImageName(name.substring(0, colon), name.substring(colon + 1));
  }

  /** The last part of the repository, {@code etcd}. */
  public String last() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }
}
