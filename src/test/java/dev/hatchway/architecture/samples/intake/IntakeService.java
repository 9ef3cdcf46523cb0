package dev.hatchway.architecture.samples.intake;

/** Breaks a rule: its name says nothing of what it does. */
public final class IntakeService {}
