package dev.ordinal.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of reading.
 *
 * @param files how many files held a document or could not be read
 * @param documents how many documents were handed on, items of Lists counted, Lists not
 * @param bytes how many bytes were read
 * @param digest {@code sha256:…} of what was read: of the only file, as {@code sha256sum} prints
 *     it, or of the digests of all files in their order; empty if it was not asked for
 * @param lists the Lists without their items, for the sake of their metadata
 * @param missing what does not exist, and folders without a manifest in them
 * @param unreadable files and documents that could not be read
 * @param skipped what is no manifest yet
 */
public record ReadSummary(
    int files,
    int documents,
    long bytes,
    String digest,
    List<Document> lists,
    List<Unreadable> missing,
    List<Unreadable> unreadable,
    List<Skipped> skipped) {

  /** The same, with one thing more that is missing. */
  public ReadSummary withMissing(Unreadable problem) {
    List<Unreadable> all = new ArrayList<>(missing);
    all.add(problem);
    return new ReadSummary(
        files, documents, bytes, digest, lists, List.copyOf(all), unreadable, skipped);
  }
}
