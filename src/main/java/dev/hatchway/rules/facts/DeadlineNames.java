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

  private DeadlineNames() {}
}
