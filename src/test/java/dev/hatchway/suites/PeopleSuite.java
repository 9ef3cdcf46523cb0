package dev.hatchway.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What people meet: pages in a browser, tasks, reviews, applications; in a process of its own. */
@Suite
@SelectPackages({
  "dev.hatchway.app",
  "dev.hatchway.architecture",
  "dev.hatchway.audit",
  "dev.hatchway.demo",
  "dev.hatchway.identity",
  "dev.hatchway.journey",
  "dev.hatchway.people",
  "dev.hatchway.suites",
  "dev.hatchway.tasks",
  "dev.hatchway.web"
})
class PeopleSuite {}
