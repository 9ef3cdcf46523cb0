package dev.hatchway.rules.facts;

/** The company's size class, and the standard that it was read from. */
public record SizeClass(Size size, String source, String reason) implements Outcome {

  @Override
  public String about() {
    return source;
  }
}
