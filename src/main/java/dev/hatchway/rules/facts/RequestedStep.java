package dev.hatchway.rules.facts;

/** What deadlines are asked for: the part of the life, and for a referral what is asked of whom. */
public record RequestedStep(Part part, NeedKind need, Urgency urgency) implements Fact {

  /** The parts of an application's life that have deadlines of their own. */
  public enum Part {
    REVIEW,
    REFERRAL,
    ONBOARDING
  }

  @Override
  public String label() {
    return "step " + part;
  }
}
