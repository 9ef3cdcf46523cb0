package dev.hatchway.review;

import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a rejection rests on: which stage an application is rejected from tells who said no.
 */
@ApplicationScoped
class RejectionCauses {

  private final Screenings screenings;
  private final Determinations determinations;

  RejectionCauses(Screenings screenings, Determinations determinations) {
    this.screenings = screenings;
    this.determinations = determinations;
  }

  /** The cause; INVALID_STATE where nobody and no rule has said no yet. */
  Rejection.Cause of(StartupApplication application) {
    Optional<Rejection.Cause> cause =
        switch (application.stage()) {
          case SUBMITTED -> byScreening(application).or(() -> byRule(application));
          case SCREENING, IN_REVIEW, WAITLISTED, ROUTING, OFFERED -> byScreening(application);
          case IN_COMMITTEE -> byNewest(application);
          default -> Optional.empty();
        };
    return cause.orElseThrow(
        () ->
            CommandRejected.invalidState(
                "application",
                application.reference(),
                "refusal.nothing-to-reject-on",
                application.reference()));
  }

  private Optional<Rejection.Cause> byRule(StartupApplication application) {
    return screenings
        .of(application.id())
        .map(
            s ->
                new Rejection.Cause(Rejection.Ground.RULE, s.findings().reasons(), s.decisionId()));
  }

  private Optional<Rejection.Cause> byScreening(StartupApplication application) {
    return screenings
        .byPerson(application.id())
        .filter(s -> s.outcome() == ScreeningOutcome.REJECT)
        .map(s -> new Rejection.Cause(Rejection.Ground.SCREENING, List.of(s.reason()), null));
  }

  /** A correction that a manager rejects on may come after the committee determined. */
  private Optional<Rejection.Cause> byNewest(StartupApplication application) {
    Optional<Determination> determined = determinations.latest(application.id());
    boolean screenedSince =
        screenings
            .byPerson(application.id())
            .filter(s -> s.outcome() == ScreeningOutcome.REJECT)
            .filter(
                s -> determined.filter(d -> !d.determinedAt().isBefore(s.screenedAt())).isEmpty())
            .isPresent();
    return screenedSince ? byScreening(application) : byDetermination(application);
  }

  private Optional<Rejection.Cause> byDetermination(StartupApplication application) {
    return determinations
        .latest(application.id())
        .map(d -> new Rejection.Cause(Rejection.Ground.DETERMINATION, List.of(d.reasons()), null));
  }
}
