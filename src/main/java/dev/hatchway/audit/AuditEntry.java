package dev.hatchway.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened, with names where people know things by a name.
 *
 * @param username who did it; {@code hatchway} where a process step or a timer did
 * @param person their name
 * @param detail what else was noted, people by their names
 */
public record AuditEntry(
    long id,
    Instant at,
    String username,
    String person,
    String action,
    Thing thing,
    Map<String, Object> detail) {

  /**
   * What it was done to.
   *
   * @param type such as {@code task} or {@code draft}
   * @param name null where it has none, or none that the reader may know
   * @param company the applicant's, null where it is about no application
   * @param reference of the application, null where it is about none
   */
  public record Thing(String type, String name, String company, String reference) {}
}
