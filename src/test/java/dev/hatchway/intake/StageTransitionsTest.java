package dev.hatchway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageTransitionsTest {

  @Test
  void shouldReachEveryStageFromADraft() {
    Set<ApplicationStage> reached = EnumSet.of(ApplicationStage.DRAFT);
    for (int step = 0; step < ApplicationStage.values().length; step++) {
      for (ApplicationStage stage : EnumSet.copyOf(reached)) {
        Arrays.stream(StageEvent.values())
            .forEach(event -> StageTransitions.after(stage, event).ifPresent(reached::add));
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(ApplicationStage.values());
  }

  @Test
  void shouldUseEveryEvent() {
    assertThat(StageEvent.values())
        .allMatch(
            event ->
                Arrays.stream(ApplicationStage.values())
                    .anyMatch(stage -> StageTransitions.after(stage, event).isPresent()));
  }

  @Test
  void shouldLeaveNoFinalStageButByAppealOrWithdrawal() {
    for (ApplicationStage stage : ApplicationStage.values()) {
      if (stage.isFinal()) {
        assertThat(StageEvent.values())
            .filteredOn(event -> StageTransitions.after(stage, event).isPresent())
            .allMatch(e -> e == StageEvent.APPEAL || e == StageEvent.WITHDRAW);
      }
    }
  }
}
