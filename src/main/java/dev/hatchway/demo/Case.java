package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import java.util.UUID;

/**
 * An application of the demo programme while it is being lived through: whose it is, what is to
 * become of it, and what was said of it so far.
 */
final class Case {

  private final DemoCompany company;
  private final Fate fate;
  private final Actor applicant;
  private final UUID applicationId;
  private int marks;
  private int reviews;
  private int reviewers;
  private int determinations;
  private int checkIns;
  private int handRoutings;
  private boolean appealed;

  /** The applicant is null where the application came by file. */
  Case(DemoCompany company, Fate fate, Actor applicant, UUID applicationId) {
    this.company = company;
    this.fate = fate;
    this.applicant = applicant;
    this.applicationId = applicationId;
  }

  DemoCompany company() {
    return company;
  }

  Fate fate() {
    return fate;
  }

  Actor applicant() {
    return applicant;
  }

  UUID applicationId() {
    return applicationId;
  }

  void reviewed(int total) {
    marks += total;
    reviews++;
  }

  /** What reviewers gave on average, of 100; the company's merit where nobody reviewed. */
  double impression() {
    return reviews == 0 ? company.merit() : (double) marks / reviews;
  }

  int nextReviewer() {
    return ++reviewers;
  }

  int nextDetermination() {
    return ++determinations;
  }

  /** Once only: whoever was heard and rejected again has had it. */
  boolean mayAppeal() {
    boolean first = !appealed;
    appealed = true;
    return first;
  }

  int nextCheckIn() {
    return ++checkIns;
  }

  int nextHandRouting() {
    return ++handRoutings;
  }
}
