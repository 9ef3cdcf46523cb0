package dev.hatchway.intake;

import static dev.hatchway.intake.ApplicationStage.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every legal move of an application between stages, each named by the event that causes it. */
public final class StageTransitions {

  private static final Map<ApplicationStage, Map<StageEvent, ApplicationStage>> TABLE =
      new EnumMap<>(ApplicationStage.class);

  static {
    edge(DRAFT, StageEvent.SUBMIT, SUBMITTED);

    edge(SUBMITTED, StageEvent.REFER_TO_PERSON, SCREENING);
    edge(SUBMITTED, StageEvent.PASS_SCREENING, IN_REVIEW);
    edge(SUBMITTED, StageEvent.REJECT, REJECTED);
    edge(SCREENING, StageEvent.PASS_SCREENING, IN_REVIEW);
    edge(SCREENING, StageEvent.REJECT, REJECTED);

    edge(IN_REVIEW, StageEvent.CONVENE_COMMITTEE, IN_COMMITTEE);
    edge(IN_REVIEW, StageEvent.REJECT, REJECTED);
    edge(IN_COMMITTEE, StageEvent.REJECT, REJECTED);
    edge(IN_COMMITTEE, StageEvent.WAITLIST, WAITLISTED);
    edge(IN_COMMITTEE, StageEvent.ACCEPT, ROUTING);
    edge(WAITLISTED, StageEvent.CONVENE_COMMITTEE, IN_COMMITTEE);
    edge(WAITLISTED, StageEvent.LAPSE, LAPSED);
    edge(WAITLISTED, StageEvent.REJECT, REJECTED);

    edge(REJECTED, StageEvent.APPEAL, APPEALED);
    edge(APPEALED, StageEvent.DISMISS_APPEAL, REJECTED);
    edge(APPEALED, StageEvent.PASS_SCREENING, IN_REVIEW);
    edge(APPEALED, StageEvent.RECONSIDER, IN_COMMITTEE);

    edge(ROUTING, StageEvent.MAKE_OFFER, OFFERED);
    edge(ROUTING, StageEvent.FIND_NO_PARTNER, NO_PARTNER);
    edge(OFFERED, StageEvent.ACCEPT_OFFER, ONBOARDING);
    edge(OFFERED, StageEvent.DECLINE_OFFER, OFFER_DECLINED);
    edge(OFFERED, StageEvent.LAPSE, LAPSED);

    // what was corrected after the committee determined may lead back, or out
    edge(OFFERED, StageEvent.MATCH_AGAIN, ROUTING);
    for (ApplicationStage accepted : List.of(ROUTING, OFFERED)) {
      edge(accepted, StageEvent.CONVENE_COMMITTEE, IN_COMMITTEE);
      edge(accepted, StageEvent.REJECT, REJECTED);
    }

    edge(ONBOARDING, StageEvent.GRADUATE, GRADUATED);
    edge(ONBOARDING, StageEvent.LEAVE, LEFT);

    for (ApplicationStage stage : ApplicationStage.values()) {
      if (!stage.isFinal()) {
        edge(stage, StageEvent.WITHDRAW, WITHDRAWN);
      }
    }
    edge(REJECTED, StageEvent.WITHDRAW, WITHDRAWN);
  }

  private StageTransitions() {}

  public static Optional<ApplicationStage> after(ApplicationStage stage, StageEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(stage, Map.of()).get(event));
  }

  private static void edge(ApplicationStage from, StageEvent event, ApplicationStage to) {
    TABLE.computeIfAbsent(from, s -> new EnumMap<>(StageEvent.class)).put(event, to);
  }
}
