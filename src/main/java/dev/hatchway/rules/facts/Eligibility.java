package dev.hatchway.rules.facts;

import java.util.Comparator;
import java.util.List;

/** One thing that screening found. */
public record Eligibility(Verdict verdict, String reason) implements Outcome {

  /** The strictest verdict of all findings; a person must look where no rule said anything. */
  public static Verdict overall(List<Eligibility> findings) {
    return findings.stream()
        .map(Eligibility::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.NEEDS_PERSON);
  }
}
