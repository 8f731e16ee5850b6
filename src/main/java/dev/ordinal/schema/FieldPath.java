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

  private static final String[] INDICES = new String[32];

  static {
    for (int i = 0; i < INDICES.length; i++) {
      INDICES[i] = bracketed(Integer.toString(i));
    }
  }

  FieldPath child(String name) {
    return new FieldPath(this, name);
  }

  FieldPath item(int index) {
    return new FieldPath(this, index(index));
  }

  FieldPath key(String key) {
    return new FieldPath(this, bracketed(key));
  }

  /** The step to an item of a list. */
  static String index(int index) {
    return index < INDICES.length ? INDICES[index] : bracketed(Integer.toString(index));
  }

  /** The step to a value of a map. */
  static String bracketed(String key) {
    return "[" + key + "]";
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
