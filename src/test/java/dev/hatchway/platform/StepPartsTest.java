package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which parts are left of a step that fails late, however many there are and whichever fail. */
class StepPartsTest {

  private static final IllegalStateException LATE = new IllegalStateException("late");

  private final StepParts parts = new StepParts();
  private final List<Set<Integer>> attempts = new ArrayList<>();

  @Test
  void shouldLeaveOneAfterTheOtherFromTheLastUntilTheStepCommits() {
    // given: parts of a step that do not follow from one another
    boolean kept = take(4, done -> !done.contains(1));

    assertThat(kept).isTrue();
    assertThat(attempts)
        .containsExactly(
            Set.of(0, 1, 2, 3),
            Set.of(0, 1, 2, 3),
            Set.of(0, 1, 2),
            Set.of(0, 1, 3),
            Set.of(0, 2, 3));
  }

  @Test
  void shouldBlameNoPartForWhatDoesNotFailAgain() {
    boolean kept = take(3, done -> attempts.size() > 1);

    assertThat(kept).isTrue();
    assertThat(attempts).containsExactly(Set.of(0, 1, 2), Set.of(0, 1, 2));
  }

  @Test
  void shouldLeaveAllFromOneOnWhereNoSingleOneHelps() {
    boolean kept = take(4, done -> !done.contains(1) && !done.contains(3));

    assertThat(kept).isTrue();
    assertThat(attempts.get(attempts.size() - 1)).containsExactly(0);
  }

  @Test
  void shouldGiveUpWhereItFailsWithoutAnyPart() {
    assertThat(take(3, done -> false)).isFalse();
    assertThat(attempts.get(attempts.size() - 1)).isEmpty();
    assertThat(parts.cause()).isSameAs(LATE);
  }

  @Test
  void shouldGiveUpAtOnceWhereThereAreNoParts() {
    assertThat(take(0, done -> false)).isFalse();
    assertThat(attempts).hasSize(1);
  }

  @Test
  void shouldEndForAnyNumberOfParts() {
    assertThat(take(500, done -> false)).isFalse();
    assertThat(attempts.size()).isLessThan(150);
  }

  @Test
  void shouldStillLeaveAPartThatSaysItselfThatItFailed() {
    parts.beginAttempt();
    parts.next();
    parts.leave((PartFailed) parts.next().failed("The second", LATE));

    boolean kept = take(3, done -> !done.contains(0));

    assertThat(kept).isTrue();
    assertThat(attempts.get(attempts.size() - 1)).containsExactly(2);
  }

  /** Takes the step until it may be kept or is given up. */
  private boolean take(int count, Predicate<Set<Integer>> mayBeKept) {
    do {
      parts.beginAttempt();
      Set<Integer> done = new TreeSet<>();
      for (int position = 0; position < count; position++) {
        if (parts.next().leftFor().isEmpty()) {
          done.add(position);
        }
      }
      attempts.add(done);
      if (mayBeKept.test(done)) {
        return true;
      }
    } while (parts.leaveAnother(LATE));
    return false;
  }
}
