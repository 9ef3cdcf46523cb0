package dev.hatchway.rules.facts;

/** How well a resource serves a need; points of one resource for one need add up. */
public record ResourceMatch(String resourceCode, NeedKind need, int points, String reason)
    implements Outcome {

  @Override
  public String about() {
    return resourceCode;
  }
}
