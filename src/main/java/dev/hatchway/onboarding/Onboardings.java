package dev.hatchway.onboarding;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Onboardings implements PanacheRepositoryBase<Onboarding, UUID> {

  Optional<Onboarding> find(UUID applicationId) {
    return find("applicationId", applicationId).firstResultOptional();
  }

  /** The application's onboarding; NOT_FOUND where it has none. */
  Onboarding of(UUID applicationId) {
    return find(applicationId)
        .orElseThrow(() -> CommandRejected.notFound("onboarding", applicationId));
  }

  /** When to check in next: its steps so far decide. */
  CheckInPlan plan(Onboarding onboarding) {
    return new CheckInPlan(checkIns(onboarding), extensions(onboarding).size());
  }

  List<CheckIn> checkIns(Onboarding onboarding) {
    return getEntityManager()
        .createQuery("from CheckIn where onboardingId = :id order by day", CheckIn.class)
        .setParameter("id", onboarding.id())
        .getResultList();
  }

  /** The last check-in; INVALID_STATE unless it came to this. */
  CheckIn requireLast(Onboarding onboarding, CheckInOutcome outcome) {
    return checkIns(onboarding).stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.outcome() == outcome)
        .orElseThrow(
            () ->
                CommandRejected.invalidState(
                    "onboarding", onboarding.applicationId(), "refusal.check-in-outcome", outcome));
  }

  List<OnboardingExtension> extensions(Onboarding onboarding) {
    return getEntityManager()
        .createQuery(
            "from OnboardingExtension where onboardingId = :id order by at",
            OnboardingExtension.class)
        .setParameter("id", onboarding.id())
        .getResultList();
  }
}
