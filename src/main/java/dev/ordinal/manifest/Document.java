package dev.ordinal.manifest;

import java.util.List;

/**
 * One document of a file, or one item of a List in it.
 *
 * @param source where it was read
 * @param index its number among the documents of the file, from 0, empty documents not counted
 * @param root its content; usually a {@link MapNode}
 * @param duplicateKeys keys given twice, in the order of the file; the last value counts
 * @param sourceComment the {@code # Source:} comment of Helm before it, without the marker; empty
 *     if there is none
 */
public record Document(
    Source source, int index, Node root, List<DuplicateKey> duplicateKeys, String sourceComment) {

  /**
   * A key that is given twice in one mapping.
   *
   * <p>One of the two may come from a merge key, whose place is then taken. People write that on
   * purpose, and kubectl sends the last value; the strict reader of the API server refuses it.
   *
   * @param path the key's path in the document, {@code spec.template.metadata.labels}
   * @param first where it stands first
   * @param again where it stands again
   * @param merged whether a merge key gave it at least once
   */
  public record DuplicateKey(String path, Position first, Position again, boolean merged) {}

  /** The root as a mapping; {@link MapNode#EMPTY} if it is none. */
  public MapNode map() {
    return root instanceof MapNode map ? map : MapNode.EMPTY;
  }
}
