package dev.hatchway.architecture.samples.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Breaks a rule: a step would look it up at each call. */
@ApplicationScoped
class StandsBehindAProxy {}
