package dev.hatchway.rules.facts;

import java.util.List;

/** The deadlines that every release must give. */
public final class DeadlineNames {

  public static final List<String> ALL =
      List.of(
          "screeningDueIn",
          "reviewDueIn",
          "reviewReminderAfter",
          "reviewEscalationAfter",
          "answerWithin",
          "discussionDueIn",
          "determinationDueIn",
          "appealWithin",
          "appealDueIn",
          "waitlistFor",
          "offerValidFor",
          "offerReminderAfter",
          "referralAnswerWithin",
          "referralReminderAfter",
          "agreementReminderAfter");

  /** Those that a release may leave open, since earlier ones did not know of them. */
  public static final List<String> OPTIONAL = List.of("agreementWithin");

  private DeadlineNames() {}
}
