package dev.hatchway.identity;

import java.util.Set;
import java.util.UUID;

/** Knows how people stand to applications; review implements it. */
public interface Standings {

  /** Which applications a person stands in a way to that their roles do not tell. */
  record Cases(Set<UUID> barred, Set<UUID> reviewed) {}

  Standing of(UUID person, UUID applicationId);

  /**
   * The applications that a person must keep away from: their own, and those they have declared a
   * conflict of interest about; and those that they review, having said that they have none.
   */
  Cases casesOf(UUID person);
}
