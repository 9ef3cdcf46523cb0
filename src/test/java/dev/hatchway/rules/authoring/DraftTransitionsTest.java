package dev.hatchway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftTransitionsTest {

  @Test
  void shouldReachEveryStateFromAnOpenDraft() {
    Set<DraftState> reached = EnumSet.of(DraftState.OPEN);
    for (int step = 0; step < DraftState.values().length; step++) {
      for (DraftState state : EnumSet.copyOf(reached)) {
        Arrays.stream(DraftEvent.values())
            .forEach(event -> DraftTransitions.after(state, event).ifPresent(reached::add));
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(DraftState.values());
  }

  @Test
  void shouldUseEveryEvent() {
    assertThat(DraftEvent.values())
        .allMatch(
            event ->
                Arrays.stream(DraftState.values())
                    .anyMatch(state -> DraftTransitions.after(state, event).isPresent()));
  }

  @Test
  void shouldLeaveAClosedStateOnlyWhereTheReleaseFailed() {
    for (DraftState state : DraftState.values()) {
      for (DraftEvent event : DraftEvent.values()) {
        if (state.isClosed() && DraftTransitions.after(state, event).isPresent()) {
          assertThat(state).isEqualTo(DraftState.RELEASED);
          assertThat(event).isEqualTo(DraftEvent.FAIL);
        }
      }
    }
  }

  @Test
  void shouldBeReleasedByApprovalOnly() {
    for (DraftState state : DraftState.values()) {
      for (DraftEvent event : DraftEvent.values()) {
        if (DraftTransitions.after(state, event).equals(Optional.of(DraftState.RELEASED))) {
          assertThat(event).isEqualTo(DraftEvent.APPROVE);
        }
      }
    }
  }
}
