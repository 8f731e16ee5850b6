package dev.ordinal.schema;

/**
 * The path of a field as the API server prints it; rendered only when an error needs it.
 *
 * @param parent null for the root of an object
 * @param step the last step, with its brackets if it has any
 */
record FieldPath(FieldPath parent, String step) {

  /** The object itself, whose path is empty. */
  static final FieldPath ROOT = new FieldPath(null, "");

  FieldPath child(String name) {
    return new FieldPath(this, name);
  }

  FieldPath index(int index) {
    return new FieldPath(this, "[" + index + "]");
  }

  FieldPath key(String key) {
    return new FieldPath(this, "[" + key + "]");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  private void append(StringBuilder text) {
    if (parent == null) {
      return;
    }
    parent.append(text);
    if (text.length() > 0 && !step.startsWith("[")) {
      text.append('.');
    }
    text.append(step);
  }
}
