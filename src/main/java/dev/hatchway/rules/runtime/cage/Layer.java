package dev.hatchway.rules.runtime.cage;

/** The layers of the cage; each one holds without the others, which tests show one by one. */
public enum Layer {
  /** The description of rules, before anything is compiled. */
  DESCRIPTION,
  /** What rules are compiled to: classes, and expressions that Drools evaluates. */
  COMPILED,
  /** The classes that compiled rules can see. */
  CLASSES
}
