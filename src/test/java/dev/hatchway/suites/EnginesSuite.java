package dev.hatchway.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Rules, processes and what they drive; in a process of its own beside {@link PeopleSuite}. */
@Suite
@SelectPackages({
  "dev.hatchway.bench",
  "dev.hatchway.intake",
  "dev.hatchway.onboarding",
  "dev.hatchway.platform",
  "dev.hatchway.process",
  "dev.hatchway.processes",
  "dev.hatchway.programme",
  "dev.hatchway.review",
  "dev.hatchway.routing",
  "dev.hatchway.rules"
})
class EnginesSuite {}
