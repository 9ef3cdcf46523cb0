package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.routing.CapacityUnit;
import dev.hatchway.routing.RegisterPartner;
import dev.hatchway.routing.RegisterResource;
import dev.hatchway.routing.RegisterResource.NewResource;
import dev.hatchway.rules.facts.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The partners of the demo programme and what they give. */
@ApplicationScoped
class DemoPartners {

  /** Ids of partners and of resources, by their codes. */
  record Registered(Map<String, UUID> partners, Map<String, UUID> resources) {}

  private final RegisterPartner registerPartner;
  private final RegisterResource registerResource;

  DemoPartners(RegisterPartner registerPartner, RegisterResource registerResource) {
    this.registerPartner = registerPartner;
    this.registerResource = registerResource;
  }

  Registered register(UUID programmeId) {
    Map<String, UUID> partners = new LinkedHashMap<>();
    Map<String, UUID> resources = new LinkedHashMap<>();
    for (List<String> row : Stock.rows("resources.txt")) {
      UUID partner =
          partners.computeIfAbsent(
              row.get(0),
              code -> registerPartner.register(Actor.SYSTEM, programmeId, code, row.get(1)));
      NewResource resource = resource(row);
      resources.put(resource.code(), registerResource.register(Actor.SYSTEM, partner, resource));
    }
    return new Registered(partners, resources);
  }

  private static NewResource resource(List<String> row) {
    return new NewResource(
        row.get(2),
        row.get(3),
        NeedKind.valueOf(row.get(4)),
        CapacityUnit.valueOf(row.get(5)),
        Long.parseLong(row.get(6)),
        Long.parseLong(row.get(7)),
        Stock.parts(row.get(8)).stream().map(Region::valueOf).toList(),
        Stock.parts(row.get(9)).stream().map(ProductStage::valueOf).toList(),
        Stock.parts(row.get(10)));
  }
}
