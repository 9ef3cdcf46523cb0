package dev.hatchway.demo;

import dev.hatchway.intake.ApplicationProfile;

/**
 * A company of the demo programme: what it says about itself, who speaks for it, how it applies,
 * and how good it really is (0 to 100), which nobody in the programme can see.
 */
record DemoCompany(String key, ApplicationProfile profile, String founder, Door door, int merit) {

  /** How an application comes in. */
  enum Door {
    FORM,
    API,
    FILE
  }

  String name() {
    return profile.company().legalName();
  }

  String city() {
    return profile.company().city() == null ? "the region" : profile.company().city();
  }
}
