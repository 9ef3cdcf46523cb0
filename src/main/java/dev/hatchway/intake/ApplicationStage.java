package dev.hatchway.intake;

/** Where an application stands, in the words its applicant sees. */
public enum ApplicationStage {
  DRAFT,
  SUBMITTED,
  SCREENING,
  IN_REVIEW,
  IN_COMMITTEE,
  WAITLISTED,
  REJECTED,
  APPEALED,
  ROUTING,
  OFFERED,
  ONBOARDING,
  GRADUATED,
  LEFT,
  WITHDRAWN,
  OFFER_DECLINED,
  LAPSED,
  NO_PARTNER;

  /** Whether nothing more happens to an application here, short of an appeal. */
  public boolean isFinal() {
    return switch (this) {
      case REJECTED, GRADUATED, LEFT, WITHDRAWN, OFFER_DECLINED, LAPSED, NO_PARTNER -> true;
      default -> false;
    };
  }
}
