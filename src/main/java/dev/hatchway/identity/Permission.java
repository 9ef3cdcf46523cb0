package dev.hatchway.identity;

import static dev.hatchway.identity.Role.ADMINISTRATOR;
import static dev.hatchway.identity.Role.ANALYST;
import static dev.hatchway.identity.Role.APPLICANT;
import static dev.hatchway.identity.Role.AUDITOR;
import static dev.hatchway.identity.Role.COMMITTEE;
import static dev.hatchway.identity.Role.MANAGER;
import static dev.hatchway.identity.Role.PARTNER;
import static dev.hatchway.identity.Role.REVIEWER;
import static dev.hatchway.identity.Role.RULE_APPROVER;

import java.util.EnumSet;
import java.util.Set;

/** What can be asked for, and which roles of the same programme may have it. */
public enum Permission {
  /** Start, edit and submit an application of one's own. */
  APPLY(APPLICANT),
  /** Act on an application as the one who made it: answer, appeal, withdraw, accept an offer. */
  ACT_AS_APPLICANT(),
  /** Read an application and its story. */
  READ_APPLICATION(REVIEWER, COMMITTEE, ANALYST, RULE_APPROVER, MANAGER, ADMINISTRATOR, AUDITOR),
  /** Bring applications in by file. */
  IMPORT_APPLICATIONS(MANAGER, ADMINISTRATOR),
  /** Take and do the tasks that one is a potential owner of; the task says who that is. */
  WORK_ON_TASKS(APPLICANT, REVIEWER, COMMITTEE, PARTNER, MANAGER, ADMINISTRATOR),
  /** Hand tasks to others and see everyone's (WS-HumanTask business administrator). */
  ADMINISTER_TASKS(MANAGER, ADMINISTRATOR),
  /** Ask the applicant a question while reviewing. */
  ASK_APPLICANT(REVIEWER, COMMITTEE, MANAGER),
  /** Free a place for a waitlisted application, and similar programme decisions. */
  MANAGE_PROGRAMME(MANAGER),
  /** See who has which role in a programme, and its cohorts. */
  READ_PEOPLE(MANAGER, ADMINISTRATOR, AUDITOR),
  /** Register people, give and take roles, set passwords, disable accounts. */
  MANAGE_PEOPLE(ADMINISTRATOR),
  /** Open cohorts, and say what reviewers know. */
  PLAN_PROGRAMME(MANAGER, ADMINISTRATOR),
  /** Act for the whole installation: deploy processes, add programmes, name who may. */
  ADMINISTER_INSTALLATION(),
  /** See partners, their resources and referrals. */
  READ_PARTNERS(PARTNER, COMMITTEE, MANAGER, ADMINISTRATOR, AUDITOR),
  /** Read rule files and decisions. */
  READ_RULES(ANALYST, RULE_APPROVER, MANAGER, ADMINISTRATOR, AUDITOR),
  /** Edit rule files. */
  EDIT_RULES(ANALYST),
  /** Release what somebody else proposed, and roll a release back. */
  APPROVE_RULES(RULE_APPROVER),
  /** Make rules live that nobody approved: only Hatchway itself, those that it brings along. */
  PUBLISH_UNAPPROVED(),
  /** See process instances, history and incidents. */
  MONITOR_PROCESSES(MANAGER, ADMINISTRATOR, AUDITOR),
  /** Retry incidents, move instances to other versions. */
  OPERATE_PROCESSES(ADMINISTRATOR),
  /** Read the audit trail. */
  READ_AUDIT(ADMINISTRATOR, AUDITOR);

  private final Set<Role> roles = EnumSet.noneOf(Role.class);

  Permission(Role... roles) {
    this.roles.addAll(Set.of(roles));
  }

  /** Whether an application's own applicant has it, whatever their roles. */
  boolean isForOwners() {
    return this == ACT_AS_APPLICANT || this == READ_APPLICATION;
  }

  /** Whether administrators of the installation have it, whatever their roles in programmes. */
  boolean isForTheInstallation() {
    return this == ADMINISTER_INSTALLATION;
  }

  /** Whether reviewers have it for applications alone that they review. */
  boolean isForWhatOneReviews() {
    return this == READ_APPLICATION || this == ASK_APPLICANT;
  }

  /** The roles that carry this permission in their programme for any application. */
  public Set<Role> rolesButReviewers() {
    Set<Role> others = EnumSet.noneOf(Role.class);
    others.addAll(roles);
    others.remove(REVIEWER);
    return others;
  }

  /** The roles that carry this permission in their programme. */
  public Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
