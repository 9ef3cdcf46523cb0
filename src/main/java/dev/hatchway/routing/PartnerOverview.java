package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.rules.facts.Region;
import java.util.List;
import java.util.UUID;

/** A partner with what it gives, and how much of that is left in one quarter. */
public record PartnerOverview(
    UUID id, UUID programmeId, String code, String name, String quarter, List<Resource> resources) {

  /** Used and left are in units of the quarter; open referrals wait for an answer. */
  public record Resource(
      UUID id,
      String code,
      String name,
      NeedKind need,
      CapacityUnit unit,
      long capacity,
      long used,
      long left,
      long share,
      long openReferrals,
      List<Region> regions,
      List<ProductStage> stages,
      List<String> conditions) {

    /** Message keys of what the resource asks for. */
    public List<String> conditionKeys() {
      return conditions.stream().map(code -> "routing.condition." + code).toList();
    }
  }

  public long openReferrals() {
    return resources.stream().mapToLong(Resource::openReferrals).sum();
  }
}
