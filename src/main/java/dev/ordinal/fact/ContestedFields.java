package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A set some fields of which server-side apply does not change, since other managers own them.
 *
 * @param file the manifest that says something else
 * @param fields at least one
 */
public record ContestedFields(String namespace, String set, String file, List<Field> fields) {

  /**
   * A field that the manifest and another manager both want to set.
   *
   * @param path in the server's notation without its first dot, {@code spec.replicas}
   * @param manager who owns it
   * @param change what forcing would do to it, {@code 7 becomes 3}; empty if that is not known
   */
  public record Field(String path, String manager, String change) {}

  /** {@code spec.replicas, spec.minReadySeconds}. */
  public String names() {
    return String.join(", ", new TreeSet<>(fields.stream().map(Field::path).toList()));
  }

  /** {@code autoscaler, kubectl-edit}. */
  public String managers() {
    return String.join(", ", new TreeSet<>(fields.stream().map(Field::manager).toList()));
  }

  /** A kubectl command in the namespace of the set. */
  public String kubectl(String command) {
    return "kubectl -n " + namespace + " " + command;
  }

  /** Shows who manages which field. */
  public String owners() {
    return kubectl("get statefulset " + set + " -o yaml --show-managed-fields");
  }

  /** What to take out of the manifest, and how to apply it then. */
  public String[] leaving() {
    List<String> steps = new ArrayList<>();
    for (Field field : fields) {
      steps.add(
          "# take "
              + field.path()
              + " out of "
              + file
              + ", or write the value that "
              + field.manager()
              + " has set");
    }
    steps.add("kubectl apply --server-side -f " + file);
    return steps.toArray(String[]::new);
  }

  /** What is overridden, and when that is no good. */
  public String[] dangers() {
    List<String> dangers = new ArrayList<>();
    for (Field field : fields) {
      String change = field.change().isEmpty() ? "is overridden" : field.change();
      dangers.add(field.path() + ", which " + field.manager() + " has set, " + change);
    }
    dangers.add("a manager that is still at work (" + managers() + ") sets its values again");
    return dangers.toArray(String[]::new);
  }
}
