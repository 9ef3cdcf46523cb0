package dev.hatchway.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The partners that a person may see, with capacity and open referrals of this quarter. */
@ApplicationScoped
public class PartnerCatalogue {

  private final Partners partners;
  private final PartnerResources resources;
  private final CapacityLedger ledger;
  private final Referrals referrals;
  private final Authorization authorization;
  private final Time time;

  PartnerCatalogue(
      Partners partners,
      PartnerResources resources,
      CapacityLedger ledger,
      Referrals referrals,
      Authorization authorization,
      Time time) {
    this.partners = partners;
    this.resources = resources;
    this.ledger = ledger;
    this.referrals = referrals;
    this.authorization = authorization;
    this.time = time;
  }

  /** By name; people of a partner see their own only, and others none where they may see none. */
  public List<PartnerOverview> visibleTo(Actor actor) {
    return overviews(
        partners.inProgrammes(actor.programmes()).stream()
            .filter(partner -> maySee(actor, partner))
            .toList());
  }

  /**
   * NOT_FOUND where the person's programmes have no such partner, FORBIDDEN where it is not theirs.
   */
  public PartnerOverview withCode(Actor actor, String code) {
    Partner partner =
        partners.inProgrammes(actor.programmes()).stream()
            .filter(p -> p.code().equals(code))
            .findFirst()
            .orElseThrow(() -> CommandRejected.notFound("partner", code));
    authorization.require(actor, Permission.READ_PARTNERS, subject(partner));
    return overviews(List.of(partner)).get(0);
  }

  /** Everything that partners of a programme give; for people who route by hand. */
  public List<PartnerOverview> ofProgramme(UUID programmeId) {
    return overviews(partners.inProgrammes(List.of(programmeId)));
  }

  private boolean maySee(Actor actor, Partner partner) {
    return authorization.allows(actor, Permission.READ_PARTNERS, subject(partner));
  }

  private static Subject subject(Partner partner) {
    return Subject.inProgramme("partner", partner.code(), partner.programmeId())
        .ofPartner(partner.id());
  }

  private List<PartnerOverview> overviews(Collection<Partner> shown) {
    Map<UUID, List<PartnerResource>> given =
        resources.of(shown.stream().map(Partner::id).toList()).stream()
            .collect(groupingBy(r -> r.partner().id(), LinkedHashMap::new, toList()));
    List<UUID> ids =
        given.values().stream().flatMap(List::stream).map(PartnerResource::id).toList();
    Quarter quarter = Quarter.of(time.today());
    Map<UUID, Long> used = ledger.reserved(ids, quarter);
    Map<UUID, Long> open = referrals.openByResource(ids);
    return shown.stream()
        .map(
            p ->
                new PartnerOverview(
                    p.id(),
                    p.programmeId(),
                    p.code(),
                    p.name(),
                    quarter.toString(),
                    given.getOrDefault(p.id(), List.of()).stream()
                        .map(
                            r ->
                                line(
                                    r,
                                    used.getOrDefault(r.id(), 0L),
                                    open.getOrDefault(r.id(), 0L)))
                        .toList()))
        .toList();
  }

  private static PartnerOverview.Resource line(PartnerResource resource, long used, long open) {
    return new PartnerOverview.Resource(
        resource.id(),
        resource.code(),
        resource.name(),
        resource.need(),
        resource.unit(),
        resource.capacity(),
        used,
        resource.capacity() - used,
        resource.share(),
        open,
        resource.regions(),
        resource.stages(),
        resource.conditions());
  }
}
