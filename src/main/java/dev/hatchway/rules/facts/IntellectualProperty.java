package dev.hatchway.rules.facts;

/** Patents filed, granted and licensed; null where nothing was said. */
public record IntellectualProperty(
    Integer patentsFiled, Integer patentsGranted, Integer patentsLicensed) implements Fact {

  @Override
  public String label() {
    return "intellectual property";
  }
}
