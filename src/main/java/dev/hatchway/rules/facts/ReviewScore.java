package dev.hatchway.rules.facts;

import java.math.BigDecimal;
import java.util.Map;

/** One reviewer's scores by criterion, and what they recommend. */
public record ReviewScore(
    String reviewer, Map<String, BigDecimal> scores, Recommendation recommendation)
    implements Fact {

  public ReviewScore {
    scores = ListedValues.of(scores);
  }

  @Override
  public String label() {
    return "review by " + reviewer;
  }
}
