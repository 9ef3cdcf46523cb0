package dev.hatchway.rules.facts;

/** Something that keeps a resource from this application, whatever else speaks for it. */
public record ResourceBar(String resourceCode, String reason) implements Outcome {

  @Override
  public String about() {
    return resourceCode;
  }
}
