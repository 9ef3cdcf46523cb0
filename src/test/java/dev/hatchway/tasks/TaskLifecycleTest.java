package dev.hatchway.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskLifecycleTest {

  @ParameterizedTest
  @EnumSource(TaskStatus.class)
  void shouldKnowEveryStateAndEvent(TaskStatus from) {
    Set<TaskEvent> allowed = allowed(from);

    Set<TaskEvent> expected =
        switch (from) {
          case READY ->
              EnumSet.of(
                  TaskEvent.CLAIM,
                  TaskEvent.START,
                  TaskEvent.COMPLETE,
                  TaskEvent.HAND_OVER,
                  TaskEvent.WITHDRAW);
          case RESERVED ->
              EnumSet.of(
                  TaskEvent.RELEASE,
                  TaskEvent.START,
                  TaskEvent.COMPLETE,
                  TaskEvent.HAND_OVER,
                  TaskEvent.WITHDRAW);
          case IN_PROGRESS ->
              EnumSet.of(
                  TaskEvent.RELEASE, TaskEvent.COMPLETE, TaskEvent.HAND_OVER, TaskEvent.WITHDRAW);
          case SUSPENDED -> EnumSet.of(TaskEvent.WITHDRAW);
          case COMPLETED, OBSOLETE -> EnumSet.noneOf(TaskEvent.class);
        };
    assertThat(allowed).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(TaskStatus.class)
  void shouldLeaveAnOpenTaskAWayOut(TaskStatus status) {
    assertThat(allowed(status).contains(TaskEvent.WITHDRAW)).isEqualTo(status.isOpen());
  }

  @Test
  void shouldComeBackToReadyWhenReleased() {
    assertThat(TaskLifecycle.next(TaskStatus.IN_PROGRESS, TaskEvent.RELEASE))
        .contains(TaskStatus.READY);
  }

  private static Set<TaskEvent> allowed(TaskStatus from) {
    return Stream.of(TaskEvent.values())
        .filter(event -> TaskLifecycle.next(from, event).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskEvent.class)));
  }
}
