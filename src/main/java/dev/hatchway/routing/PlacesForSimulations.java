package dev.hatchway.routing;

import dev.hatchway.rules.simulation.PartnerPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells simulations of rules how many startups the partners' resources serve. */
@ApplicationScoped
class PlacesForSimulations implements PartnerPlaces {

  private final PartnerResources resources;

  PlacesForSimulations(PartnerResources resources) {
    this.resources = resources;
  }

  @Override
  public Map<String, Long> inAQuarter(UUID programmeId) {
    return resources.ofProgramme(programmeId).stream()
        .collect(Collectors.toMap(PartnerResource::code, r -> r.capacity() / r.share()));
  }
}
