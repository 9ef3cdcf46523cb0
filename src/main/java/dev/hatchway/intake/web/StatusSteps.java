package dev.hatchway.intake.web;

import static dev.hatchway.intake.ApplicationStage.*;

import dev.hatchway.intake.ApplicationStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where an application stands, as the few plain steps that an applicant thinks in. */
final class StatusSteps {

  /** A step; the state is done, now or ahead. */
  record Step(String labelKey, String state) {}

  private static final List<String> STEPS =
      List.of(
          "submitted",
          "screening",
          "review",
          "committee",
          "partners",
          "offer",
          "onboarding",
          "graduated");
  private static final Map<ApplicationStage, Integer> AT = new EnumMap<>(ApplicationStage.class);

  static {
    AT.put(DRAFT, -1);
    AT.put(SUBMITTED, 1);
    AT.put(SCREENING, 1);
    AT.put(IN_REVIEW, 2);
    AT.put(IN_COMMITTEE, 3);
    AT.put(WAITLISTED, 3);
    AT.put(APPEALED, 3);
    AT.put(ROUTING, 4);
    AT.put(OFFERED, 5);
    AT.put(ONBOARDING, 6);
    AT.put(GRADUATED, 8);
  }

  private StatusSteps() {}

  /** The steps; empty for an application that ended before the last of them. */
  static List<Step> of(ApplicationStage stage) {
    Integer at = AT.get(stage);
    if (at == null) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS.size(); i++) {
      String state = i < at ? "done" : i == at ? "now" : "ahead";
      steps.add(new Step("intake.step." + STEPS.get(i), state));
    }
    return steps;
  }
}
