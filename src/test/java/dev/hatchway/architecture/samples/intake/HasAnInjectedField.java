package dev.hatchway.architecture.samples.intake;

import jakarta.inject.Inject;

/** Breaks a rule: what a class needs comes by its constructor. */
final class HasAnInjectedField {

  @Inject Object needed;
}
