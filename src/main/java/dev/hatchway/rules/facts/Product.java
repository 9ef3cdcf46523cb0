package dev.hatchway.rules.facts;

/** What the company makes. */
public record Product(Sector sector, ProductKind kind, ProductStage stage) implements Fact {

  @Override
  public String label() {
    return "product";
  }
}
