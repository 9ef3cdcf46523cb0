package dev.hatchway.architecture.samples.platform;

import dev.hatchway.architecture.samples.intake.IntakeService;

/** Breaks a rule: the platform knows no capability. */
record KnowsAnApplication(IntakeService intake) {}
