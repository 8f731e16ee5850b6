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
   * @param path the key's path in the document, {@code spec.template.metadata.labels}
   * @param first where it stands first
   * @param again where it stands again
   */
  public record DuplicateKey(String path, Position first, Position again) {}

  /** The root as a mapping; {@link MapNode#EMPTY} if it is none. */
  public MapNode map() {
    return root instanceof MapNode map ? map : MapNode.EMPTY;
  }
}
