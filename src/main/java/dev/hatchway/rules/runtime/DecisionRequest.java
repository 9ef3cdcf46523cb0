package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Fact;
import java.util.List;
import java.util.UUID;

/**
 * What is to be decided: one of the release's decisions ({@code screening}, {@code scoring}, {@code
 * reviewer-matching}, {@code routing}, {@code deadlines}) on these facts. The application may be
 * null; so may the number of its revision that the facts are of.
 */
public record DecisionRequest(
    UUID programmeId, String decision, UUID applicationId, Integer revision, List<?> facts) {

  public static final String SCREENING = "screening";
  public static final String SCORING = "scoring";
  public static final String REVIEWER_MATCHING = "reviewer-matching";
  public static final String ROUTING = "routing";
  public static final String DEADLINES = "deadlines";

  public DecisionRequest {
    facts = List.copyOf(facts);
    for (Object fact : facts) {
      if (!(fact instanceof Fact)) {
        throw new IllegalArgumentException(fact.getClass() + " is no fact that rules can see");
      }
    }
  }

  /** About no application, or about one that is at its first revision. */
  public DecisionRequest(UUID programmeId, String decision, UUID applicationId, List<?> facts) {
    this(programmeId, decision, applicationId, applicationId == null ? null : 1, facts);
  }
}
