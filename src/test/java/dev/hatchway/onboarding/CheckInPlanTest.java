package dev.hatchway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInPlanTest {

  @ParameterizedTest(name = "after day {0} with {1} extensions comes day {2}")
  @CsvSource({
    "0, 0, 30",
    "30, 0, 90",
    "90, 0, 180",
    "180, 1, 270",
    "30, 1, 90",
    "180, 0, 270",
    "270, 2, 360"
  })
  void shouldLookInOnTheNextDayOfThePlan(int lastDone, int extensions, int next) {
    assertThat(new CheckInPlan(lastDone, extensions).nextDay()).isEqualTo(next);
  }

  @Test
  void shouldOfferToGoOnOnlyBeforeDay180() {
    assertThat(new CheckInPlan(30, 0).choices()).contains(CheckInOutcome.CONTINUE);
    assertThat(new CheckInPlan(90, 0).choices())
        .containsExactly(CheckInOutcome.EXTEND, CheckInOutcome.GRADUATE, CheckInOutcome.LEAVE);
  }

  @Test
  void shouldMoveOnboardingsAlongTheseEdgesAndNoOthers() {
    List<String> edges = new ArrayList<>();
    for (OnboardingState state : OnboardingState.values()) {
      for (OnboardingEvent event : OnboardingEvent.values()) {
        OnboardingTransitions.after(state, event)
            .ifPresent(next -> edges.add(state + " " + event + " " + next));
      }
    }

    assertThat(edges)
        .containsExactly(
            "RUNNING EXTEND RUNNING",
            "RUNNING GRADUATE GRADUATED",
            "RUNNING LEAVE LEFT",
            "RUNNING WITHDRAW WITHDRAWN");
  }
}
