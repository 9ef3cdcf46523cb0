package dev.hatchway.rules.facts;

/** One resource asked for. */
public record Need(NeedKind kind, Urgency urgency) implements Fact {

  @Override
  public String label() {
    return "need " + kind;
  }
}
