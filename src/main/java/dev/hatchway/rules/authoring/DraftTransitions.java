package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.DraftState.DISCARDED;
import static dev.hatchway.rules.authoring.DraftState.OPEN;
import static dev.hatchway.rules.authoring.DraftState.PROPOSED;
import static dev.hatchway.rules.authoring.DraftState.RELEASED;

import java.util.Map;
import java.util.Optional;

/** Every legal move of a draft between states, each named by the event that causes it. */
public final class DraftTransitions {

  private static final Map<DraftState, Map<DraftEvent, DraftState>> TABLE =
      Map.of(
          OPEN, Map.of(DraftEvent.PROPOSE, PROPOSED, DraftEvent.DISCARD, DISCARDED),
          PROPOSED,
              Map.of(
                  DraftEvent.RETURN, OPEN,
                  DraftEvent.WITHDRAW, OPEN,
                  DraftEvent.APPROVE, RELEASED),
          RELEASED, Map.of(DraftEvent.FAIL, OPEN));

  private DraftTransitions() {}

  public static Optional<DraftState> after(DraftState state, DraftEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }
}
