package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.OwnProgramme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One test's own partner with design to give, and applications that are being routed to it. */
@Dependent
class RoutingCase {

  static final RegisterResource.NewResource DESIGN =
      new RegisterResource.NewResource(
          "foxconn-industrial-design",
          "Industrial design",
          NeedKind.INDUSTRIAL_DESIGN,
          CapacityUnit.HOURS,
          80,
          40,
          List.of(),
          List.of(),
          List.of());

  final OwnProgramme programme;
  final UUID partnerId;
  final UUID resourceId;
  final Actor partner;
  final Actor manager;
  final Actor applicant;
  private final Rankings rankings;
  private final Referrals referrals;
  private final PartnerResources resources;
  private final Time time;

  RoutingCase(
      OwnProgramme programme,
      RegisterPartner registerPartner,
      RegisterResource registerResource,
      Rankings rankings,
      Referrals referrals,
      PartnerResources resources,
      Time time) {
    this.programme = programme;
    this.rankings = rankings;
    this.referrals = referrals;
    this.resources = resources;
    this.time = time;
    partnerId = registerPartner.register(Actor.SYSTEM, programme.id(), "foxconn", "Foxconn");
    resourceId = registerResource.register(Actor.SYSTEM, partnerId, DESIGN);
    partner = programme.person(Role.PARTNER, partnerId);
    manager = programme.person(Role.MANAGER);
    applicant = programme.person(Role.APPLICANT);
  }

  UUID application() {
    return programme.application(ApplicationStage.ROUTING, applicant.id());
  }

  /** Puts resources in order for industrial design, as a matching does. */
  void rank(UUID applicationId, UUID... resourceIds) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                rankings.persist(
                    new ResourceRanking(
                        Ids.next(time.instant()),
                        applicationId,
                        UUID.randomUUID(),
                        NeedKind.INDUSTRIAL_DESIGN,
                        Stream.of(resourceIds)
                            .map(id -> new RankedResource(id, "r", 1, List.of(), List.of()))
                            .toList(),
                        "test",
                        time.instant())));
  }

  /** An open referral of a new application to the partner's design. */
  UUID referral() {
    return referral(application());
  }

  UUID referral(UUID application) {
    rank(application, resourceId);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var ranking = rankings.newest(application, NeedKind.INDUSTRIAL_DESIGN).orElseThrow();
              var now = time.instant();
              var referral =
                  new Referral(
                      Ids.next(now),
                      ranking,
                      resources.withId(resourceId),
                      now,
                      now.plusSeconds(86_400));
              referrals.persist(referral);
              return referral.id();
            });
  }
}
