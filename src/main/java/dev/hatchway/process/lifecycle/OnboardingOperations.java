package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.onboarding.EndUnsignedOnboarding;
import dev.hatchway.onboarding.ExtendOnboarding;
import dev.hatchway.onboarding.GraduateStartup;
import dev.hatchway.onboarding.LapseAgreement;
import dev.hatchway.onboarding.PlanOnboarding;
import dev.hatchway.onboarding.ProvisionResource;
import dev.hatchway.onboarding.RecordDeparture;
import dev.hatchway.onboarding.ScheduleCheckIn;
import dev.hatchway.process.engine.ServiceCall;
import dev.hatchway.process.engine.ServiceOperations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** From the accepted offer to graduation. */
@ApplicationScoped
class OnboardingOperations implements ServiceOperations {

  private final PlanOnboarding planOnboarding;
  private final ProvisionResource provisionResource;
  private final LapseAgreement lapseAgreement;
  private final EndUnsignedOnboarding endUnsignedOnboarding;
  private final ScheduleCheckIn scheduleCheckIn;
  private final ExtendOnboarding extendOnboarding;
  private final GraduateStartup graduateStartup;
  private final RecordDeparture recordDeparture;

  OnboardingOperations(
      PlanOnboarding planOnboarding,
      ProvisionResource provisionResource,
      LapseAgreement lapseAgreement,
      EndUnsignedOnboarding endUnsignedOnboarding,
      ScheduleCheckIn scheduleCheckIn,
      ExtendOnboarding extendOnboarding,
      GraduateStartup graduateStartup,
      RecordDeparture recordDeparture) {
    this.planOnboarding = planOnboarding;
    this.provisionResource = provisionResource;
    this.lapseAgreement = lapseAgreement;
    this.endUnsignedOnboarding = endUnsignedOnboarding;
    this.scheduleCheckIn = scheduleCheckIn;
    this.extendOnboarding = extendOnboarding;
    this.graduateStartup = graduateStartup;
    this.recordDeparture = recordDeparture;
  }

  @Override
  public void define(Definer operations) {
    operations.operation("planOnboarding", this::plan);
    operations.operation(
        "provisionResource",
        call ->
            Map.of("partnerId", provisionResource.provision(SYSTEM, call.id("grant")).toString()));
    operations.command("lapseAgreement", call -> lapseAgreement.lapse(SYSTEM, call.id("grant")));
    operations.operation(
        "countReadyResources",
        call -> Map.of("readyResources", endUnsignedOnboarding.ready(call.applicationId())));
    operations.operation(
        "endUnsignedOnboarding",
        call -> {
          endUnsignedOnboarding.end(SYSTEM, call.applicationId());
          return Map.of("onboardingOutcome", "LEFT");
        });
    operations.operation("scheduleCheckIn", this::schedule);
    operations.command(
        "extendOnboarding", call -> extendOnboarding.extend(SYSTEM, call.applicationId()));
    operations.operation(
        "graduateStartup",
        call -> {
          graduateStartup.graduate(SYSTEM, call.applicationId());
          return Map.of("onboardingOutcome", "GRADUATED");
        });
    operations.operation(
        "recordDeparture",
        call -> {
          recordDeparture.record(SYSTEM, call.applicationId());
          return Map.of("onboardingOutcome", "LEFT");
        });
  }

  private Map<String, Object> plan(ServiceCall call) {
    PlanOnboarding.Plan plan = planOnboarding.plan(SYSTEM, call.applicationId());
    return Map.of(
        "grants", plan.grants().stream().map(UUID::toString).toList(),
        "agreementReminderAfter", plan.agreementReminderAfter().toString(),
        "agreementWithin", plan.agreementWithin().toString());
  }

  private Map<String, Object> schedule(ServiceCall call) {
    ScheduleCheckIn.Scheduled next = scheduleCheckIn.schedule(SYSTEM, call.applicationId());
    return Map.of("checkInAfter", next.checkInAfter().toString(), "checkInDay", next.checkInDay());
  }
}
