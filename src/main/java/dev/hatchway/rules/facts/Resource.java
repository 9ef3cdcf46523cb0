package dev.hatchway.rules.facts;

import java.util.List;

/**
 * A partner's resource: the need that it is made for, how many more startups it can serve in this
 * period, and the regions, stages and conditions under which it can be given. Empty lists mean no
 * restriction; conditions are codes that the routing rules know, such as {@code PROTOTYPE_EXISTS}.
 */
public record Resource(
    String code,
    String partner,
    NeedKind need,
    Long remainingCapacity,
    List<Region> regions,
    List<ProductStage> stages,
    List<String> conditions)
    implements Fact {

  public Resource {
    regions = ListedValues.of(regions);
    stages = ListedValues.of(stages);
    conditions = ListedValues.of(conditions);
  }

  @Override
  public String label() {
    return "resource " + code;
  }
}
