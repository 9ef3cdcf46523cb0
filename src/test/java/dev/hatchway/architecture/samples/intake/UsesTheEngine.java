package dev.hatchway.architecture.samples.intake;

import org.kie.api.runtime.KieSession;

/** Breaks a rule: only the engine's own room and the rules' know the engine. */
record UsesTheEngine(KieSession session) {}
