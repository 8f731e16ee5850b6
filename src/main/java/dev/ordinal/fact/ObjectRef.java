package dev.ordinal.fact;

/**
 * Names one object of the API.
 *
 * @param namespace empty for an object of the cluster
 */
public record ObjectRef(String apiVersion, String kind, String namespace, String name)
    implements Comparable<ObjectRef> {

  /** {@code StatefulSet db/web}, or {@code Node n1} for an object without namespace. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? kind + " " + name : kind + " " + namespace + "/" + name;
  }

  @Override
  public int compareTo(ObjectRef other) {
    int byNamespace = namespace.compareTo(other.namespace);
    if (byNamespace != 0) {
      return byNamespace;
    }
    int byKind = kind.compareTo(other.kind);
    if (byKind != 0) {
      return byKind;
    }
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : apiVersion.compareTo(other.apiVersion);
  }
}
