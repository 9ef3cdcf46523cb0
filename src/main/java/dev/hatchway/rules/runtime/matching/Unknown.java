package dev.hatchway.rules.runtime.matching;

/** Rules ask for something that only Drools itself matches. */
final class Unknown extends RuntimeException {

  Unknown(String what) {
    super(what, null, false, false);
  }
}
