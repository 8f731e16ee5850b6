package dev.ordinal.conclusion;

import java.util.Locale;

/**
 * What a StatefulSet promises to the people who run it. The rules of one are those in the folder of
 * its id below {@code rules/policy}.
 */
public enum Guarantee {
  IDENTITY("Each member keeps its name, and no two live Pods share one"),
  STORAGE("Each member gets its own volume back, and no data goes away unasked"),
  ORDERING("Members start and stop in the order that the product needs"),
  SCALING("Members come and go without loss, and one hand sets their number"),
  UPDATE("A change reaches every member, and a bad one can be taken back"),
  NETWORK("Each member is found under its own name, clients find ready ones"),
  DISRUPTION("Drains and upgrades leave members enough"),
  LOST_NODES("A lost node costs one member, and that one comes back"),
  SHUTDOWN("Members end in time and in good order"),
  TOOLING("Deploy tools and operators leave the set as it should be");

  private final String title;

  Guarantee(String title) {
    this.title = title;
  }

  /** The folder of its rules, and its name in JSON: {@code lost-nodes}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The promise as a sentence, without a full stop. */
  public String title() {
    return title;
  }
}
