package dev.hatchway.rules.facts;

import java.time.LocalDate;

/**
 * The application as it was handed in: programme and cohort codes, how much of the form was filled
 * in, earlier applications of the same company, and the day that the decision takes as today.
 */
public record Submission(
    String programme,
    String cohort,
    Integer completenessPercent,
    Integer earlierApplications,
    LocalDate today)
    implements Fact {

  public Integer getYear() {
    return today == null ? null : today.getYear();
  }

  @Override
  public String label() {
    return "submission";
  }
}
