package dev.hatchway.routing;

import dev.hatchway.applicationfacts.Deadlines;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.RequestedStep;
import dev.hatchway.rules.facts.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Refers an application to the next best resource for one of its needs. */
@Command
public class ChooseResource {

  /** The referral that was sent, to whom, and the times that run with it. */
  public record Chosen(
      UUID referralId, UUID partnerId, Duration answerWithin, Duration reminderAfter) {}

  private final Applications applications;
  private final Authorization authorization;
  private final Rankings rankings;
  private final Referrals referrals;
  private final Candidates candidates;
  private final Deadlines deadlines;
  private final RoutingTrail trail;
  private final Time time;

  ChooseResource(
      Applications applications,
      Authorization authorization,
      Rankings rankings,
      Referrals referrals,
      Candidates candidates,
      Deadlines deadlines,
      RoutingTrail trail,
      Time time) {
    this.applications = applications;
    this.authorization = authorization;
    this.rankings = rankings;
    this.referrals = referrals;
    this.candidates = candidates;
    this.deadlines = deadlines;
    this.trail = trail;
    this.time = time;
  }

  /** Empty where every resource for the need was asked, is barred or has nothing left to give. */
  public Optional<Chosen> choose(Actor actor, UUID applicationId, String need) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    return rankings
        .newest(applicationId, NeedKind.valueOf(need))
        .flatMap(
            ranking -> next(application, ranking).map(r -> refer(actor, application, ranking, r)));
  }

  private Optional<PartnerResource> next(StartupApplication application, ResourceRanking ranking) {
    Set<UUID> asked = referrals.asked(ranking);
    List<UUID> left =
        ranking.ranked().stream()
            .filter(RankedResource::mayBeAsked)
            .map(RankedResource::resourceId)
            .filter(id -> !asked.contains(id))
            .toList();
    return candidates.firstWithRoom(application.programmeId(), left);
  }

  private Chosen refer(
      Actor actor,
      StartupApplication application,
      ResourceRanking ranking,
      PartnerResource resource) {
    Map<String, Duration> times = deadlines.of(application, step(application, ranking.need()));
    Duration answerWithin = times.get("referralAnswerWithin");
    var now = time.instant();
    var referral = new Referral(Ids.next(now), ranking, resource, now, now.plus(answerWithin));
    referral.of(application.revision());
    referrals.persist(referral);
    trail.referral(actor, "referral.sent", referral);
    return new Chosen(
        referral.id(), resource.partner().id(), answerWithin, times.get("referralReminderAfter"));
  }

  private static RequestedStep step(StartupApplication application, NeedKind need) {
    Urgency urgency =
        application.profile().needs().stream()
            .filter(n -> n.kind() == need && n.urgency() != null)
            .findFirst()
            .map(n -> Urgency.valueOf(n.urgency().name()))
            .orElse(null);
    return new RequestedStep(
        RequestedStep.Part.REFERRAL,
        dev.hatchway.rules.facts.NeedKind.valueOf(need.name()),
        urgency);
  }
}
