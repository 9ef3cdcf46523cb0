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
  AUDITOR
}
