package dev.hatchway.identity;

/**
 * What a person comes to a programme for; a membership gives a person one role in one programme.
 */
public enum Role {
  APPLICANT,
  REVIEWER,
  COMMITTEE,
  PARTNER,
  ANALYST,
  RULE_APPROVER,
  MANAGER,
  ADMINISTRATOR,
  AUDITOR;

  /** Whether it decides or approves, about applications or about who does. */
  public boolean decides() {
    return switch (this) {
      case REVIEWER, COMMITTEE, PARTNER, RULE_APPROVER, MANAGER, ADMINISTRATOR -> true;
      case APPLICANT, ANALYST, AUDITOR -> false;
    };
  }
}
