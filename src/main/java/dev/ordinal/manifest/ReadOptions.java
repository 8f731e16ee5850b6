package dev.ordinal.manifest;

import java.io.InputStream;

/**
 * How to read.
 *
 * @param managedFields whether {@code metadata.managedFields} are kept; they are half of a snapshot
 * @param digest whether a digest of the input is made
 * @param layout what is not to be read, and which files belong together
 * @param standardInput what {@code -} stands for
 * @param progress is told how far reading is
 */
public record ReadOptions(
    boolean managedFields,
    boolean digest,
    Layout layout,
    InputStream standardInput,
    Progress progress) {

  /** Is told, on the calling thread, how far reading is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Some more was read.
     *
     * @param done bytes so far, as they are stored
     * @param total bytes of all files; less than {@code done} if that is not known
     */
    void report(long done, long total);
  }

  /** Reads standard input for {@code -}; no managed fields, no digest, no progress. */
  public static ReadOptions standard() {
    return new ReadOptions(false, false, Layout.BY_FOLDERS, System.in, (done, total) -> {});
  }

  /** The same, but {@code metadata.managedFields} are kept. */
  public ReadOptions withManagedFields() {
    return new ReadOptions(true, digest, layout, standardInput, progress);
  }

  /** The same with a digest. */
  public ReadOptions withDigest() {
    return new ReadOptions(managedFields, true, layout, standardInput, progress);
  }

  /** The same with another layout. */
  public ReadOptions withLayout(Layout other) {
    return new ReadOptions(managedFields, digest, other, standardInput, progress);
  }

  /** The same with another standard input. */
  public ReadOptions withStandardInput(InputStream input) {
    return new ReadOptions(managedFields, digest, layout, input, progress);
  }

  /** The same with somebody to tell how far reading is. */
  public ReadOptions withProgress(Progress listener) {
    return new ReadOptions(managedFields, digest, layout, standardInput, listener);
  }
}
