package dev.hatchway.routing;

import static java.util.stream.Collectors.groupingBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.SettledFacts;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A manager's way on where no partner accepted: resources to ask again, or an end. */
@Command
public class RouteByHand {

  /** The resources are in the order in which to ask them; giving up has a reason. */
  public record Choice(HandRoutingChoice choice, List<UUID> resourceIds, String reason) {}

  private final Applications applications;
  private final Authorization authorization;
  private final PartnerResources resources;
  private final Rankings rankings;
  private final HandRoutings handRoutings;
  private final SettledFacts settledFacts;
  private final RoutingTrail trail;
  private final Time time;

  RouteByHand(
      Applications applications,
      Authorization authorization,
      PartnerResources resources,
      Rankings rankings,
      HandRoutings handRoutings,
      SettledFacts settledFacts,
      RoutingTrail trail,
      Time time) {
    this.applications = applications;
    this.authorization = authorization;
    this.resources = resources;
    this.rankings = rankings;
    this.handRoutings = handRoutings;
    this.settledFacts = settledFacts;
    this.trail = trail;
    this.time = time;
  }

  /**
   * Gives the codes of the needs for which partners are asked again; none where the manager gave
   * up.
   */
  public List<String> route(Actor actor, UUID applicationId, Choice choice) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    settledFacts.require(application);
    var now = time.instant();
    List<String> needs = List.of();
    if (choice.choice() == HandRoutingChoice.RETRY) {
      needs = rank(actor, application, choice.resourceIds(), now);
    } else if (choice.reason() == null) {
      throw field(application, "reason", "refusal.give-up-without-reason");
    }
    var handRouting =
        new HandRouting(
            Ids.next(now), applicationId, choice.choice(), choice.reason(), actor.username(), now);
    handRouting.of(application.revision());
    handRoutings.persist(handRouting);
    trail.application(
        actor,
        "application.routed-by-hand",
        applicationId,
        Map.of("choice", choice.choice().name(), "needs", needs));
    return needs;
  }

  private List<String> rank(
      Actor actor, StartupApplication application, List<UUID> chosen, Instant now) {
    if (chosen.isEmpty()) {
      throw field(application, "resources", "refusal.retry-without-resource");
    }
    var byNeed =
        chosen.stream()
            .map(id -> inProgramme(application, id))
            .collect(groupingBy(PartnerResource::need));
    UUID round = Ids.next(now);
    List<String> needs = new ArrayList<>();
    byNeed.forEach(
        (need, picked) -> {
          var ranked = picked.stream().map(RouteByHand::chosenByHand).toList();
          var ranking =
              new ResourceRanking(
                  Ids.next(now), application.id(), round, need, ranked, actor.username(), now);
          ranking.of(application.revision());
          rankings.persist(ranking);
          needs.add(need.name());
        });
    return needs.stream().sorted().toList();
  }

  private PartnerResource inProgramme(StartupApplication application, UUID resourceId) {
    PartnerResource resource = resources.withId(resourceId);
    if (!resource.programmeId().equals(application.programmeId())) {
      throw CommandRejected.notFound("resource", resourceId);
    }
    return resource;
  }

  private static RankedResource chosenByHand(PartnerResource resource) {
    return new RankedResource(resource.id(), resource.code(), 0, List.of(), List.of());
  }

  private static CommandRejected field(
      StartupApplication application, String field, String reason) {
    return CommandRejected.invalidFields(
        "application", application.reference(), List.of(new FieldError(field, reason)));
  }
}
