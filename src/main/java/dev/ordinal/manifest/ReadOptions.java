package dev.ordinal.manifest;

import java.io.InputStream;
import java.util.List;

/**
 * How to read.
 *
 * @param managedFields whether {@code metadata.managedFields} are kept; they are half of a snapshot
 * @param digest whether a digest of the input is made
 * @param units folders whose files belong together, as configuration names them; the folder next to
 *     a file counts
 * @param standardInput what {@code -} stands for
 * @param progress is told how far reading is
 */
public record ReadOptions(
    boolean managedFields,
    boolean digest,
    List<String> units,
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
    return new ReadOptions(false, false, List.of(), System.in, (done, total) -> {});
  }

  /** The same, but {@code metadata.managedFields} are kept. */
  public ReadOptions withManagedFields() {
    return new ReadOptions(true, digest, units, standardInput, progress);
  }

  /** The same with a digest. */
  public ReadOptions withDigest() {
    return new ReadOptions(managedFields, true, units, standardInput, progress);
  }

  /** The same with folders that configuration names as units. */
  public ReadOptions withUnits(List<String> folders) {
    return new ReadOptions(managedFields, digest, folders, standardInput, progress);
  }

  /** The same with another standard input. */
  public ReadOptions withStandardInput(InputStream input) {
    return new ReadOptions(managedFields, digest, units, input, progress);
  }

  /** The same with somebody to tell how far reading is. */
  public ReadOptions withProgress(Progress listener) {
    return new ReadOptions(managedFields, digest, units, standardInput, listener);
  }
}
