package dev.ordinal.fact;

/**
 * A ConfigMap or a Secret that keeps its name and gets another content.
 *
 * @param next as the new manifest has it
 */
public record ContentChange(ApiObject next) implements Changed {

  @Override
  public String namespace() {
    return next.namespace();
  }

  /** ConfigMap or Secret. */
  public String kind() {
    return next.kind();
  }

  public String name() {
    return next.name();
  }

  /** Where its content stands in the new manifest. */
  public Place place() {
    Place data = next.at("data");
    return data.line() == next.at("").line() ? next.at("stringData") : data;
  }
}
