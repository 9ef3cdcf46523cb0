package dev.hatchway.routing;

import dev.hatchway.applicationfacts.ProfileFacts;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.DecisionResult;
import dev.hatchway.rules.runtime.Decisions;
import dev.hatchway.rules.runtime.ReferenceRatesOf;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has the rules say which resources serve an accepted application, and keeps their order. */
@Command
public class MatchResources {

  private final Applications applications;
  private final Authorization authorization;
  private final Candidates candidates;
  private final Decisions decisions;
  private final ReferenceRatesOf rates;
  private final Rankings rankings;
  private final AdvanceApplication advance;
  private final RoutingTrail trail;
  private final Time time;

  MatchResources(
      Applications applications,
      Authorization authorization,
      Candidates candidates,
      Decisions decisions,
      ReferenceRatesOf rates,
      Rankings rankings,
      AdvanceApplication advance,
      RoutingTrail trail,
      Time time) {
    this.applications = applications;
    this.authorization = authorization;
    this.candidates = candidates;
    this.decisions = decisions;
    this.rates = rates;
    this.rankings = rankings;
    this.advance = advance;
    this.trail = trail;
    this.time = time;
  }

  /** Gives the codes of the needs for which at least one resource can be asked. */
  public List<String> match(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    advance(actor, application);
    Map<PartnerResource, Long> room = candidates.ofProgramme(application.programmeId());
    DecisionResult decision = decide(application, room);
    var ranked = ResourceOrder.by(room.keySet(), decision);
    keep(actor, application, decision, ranked);
    List<String> needs =
        ranked.entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(RankedResource::mayBeAsked))
            .map(e -> e.getKey().name())
            .toList();
    trail.application(actor, "application.matched", applicationId, Map.of("needs", needs));
    return needs;
  }

  /** A correction may have it matched again where it was accepted before. */
  private void advance(Actor actor, StartupApplication application) {
    switch (application.stage()) {
      case ROUTING -> {}
      case OFFERED -> advance.advance(actor, application.id(), StageEvent.MATCH_AGAIN, Map.of());
      default -> advance.advance(actor, application.id(), StageEvent.ACCEPT, Map.of());
    }
  }

  private DecisionResult decide(StartupApplication application, Map<PartnerResource, Long> room) {
    UUID programme = application.programmeId();
    List<Fact> facts = ProfileFacts.of(application, rates.programme(programme));
    room.forEach((resource, left) -> facts.add(resource.asFact(left)));
    return decisions.decide(
        new DecisionRequest(
            programme, DecisionRequest.ROUTING, application.id(), application.revision(), facts));
  }

  private void keep(
      Actor actor,
      StartupApplication application,
      DecisionResult decision,
      Map<NeedKind, List<RankedResource>> ranked) {
    var now = time.instant();
    UUID round = decision.id();
    ranked.forEach(
        (need, resources) ->
            keep(
                application,
                new ResourceRanking(
                    Ids.next(now),
                    application.id(),
                    round,
                    need,
                    resources,
                    actor.username(),
                    now)));
  }

  private void keep(StartupApplication application, ResourceRanking ranking) {
    ranking.of(application.revision());
    rankings.persist(ranking);
  }
}
