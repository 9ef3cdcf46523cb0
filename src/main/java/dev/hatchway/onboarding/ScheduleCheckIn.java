package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Says when someone next looks in on an onboarding. */
@Command
public class ScheduleCheckIn {

  /** Time from now until the check-in, and its day counted from the start of the onboarding. */
  public record Scheduled(Duration checkInAfter, int checkInDay) {}

  // A day that passed while resources were set up is checked at once; a timer needs some time.
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private final Onboardings onboardings;
  private final Authorization authorization;
  private final OnboardingTrail trail;
  private final Time time;

  ScheduleCheckIn(
      Onboardings onboardings, Authorization authorization, OnboardingTrail trail, Time time) {
    this.onboardings = onboardings;
    this.authorization = authorization;
    this.trail = trail;
    this.time = time;
  }

  public Scheduled schedule(Actor actor, UUID applicationId) {
    Onboarding onboarding = onboardings.of(applicationId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "onboarding", applicationId, onboarding.programmeId(), applicationId));
    onboarding.requireRunning();
    int day = onboardings.plan(onboarding).nextDay();
    Duration left =
        wholeSeconds(
            Duration.between(time.instant(), onboarding.startedAt().plus(Duration.ofDays(day))));
    trail.onboarding(actor, "check-in.scheduled", onboarding, Map.of("day", day));
    return new Scheduled(left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left, day);
  }

  /** Timers are set to the second. */
  private static Duration wholeSeconds(Duration duration) {
    return Duration.ofSeconds(duration.plusMillis(999).toSeconds());
  }
}
