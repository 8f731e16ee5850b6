package dev.ordinal.manifest;

/**
 * One value of a document with the place it was read from. Nodes are immutable; a tree may share
 * subtrees (a YAML alias is the node it points to).
 */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  /**
   * The place of the value in its file, or {@link Position#NONE} for a value that no file contains.
   */
  Position position();
}
