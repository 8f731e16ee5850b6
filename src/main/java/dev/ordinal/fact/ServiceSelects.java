package dev.ordinal.fact;

/** A Service whose selector matches the Pods of a template in its namespace. */
public record ServiceSelects(Service service, PodMaker target) {

  /** Whether the Pods have a port of that name. */
  public boolean leadsTo(String port) {
    return target.template().spec().hasPort(port);
  }
}
