package dev.hatchway.onboarding;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days of an onboarding someone looks in: 30, 90 and 180, and 90 more after each
 * extension.
 */
final class CheckInPlan {

  static final int LAST_PLANNED_DAY = 180;
  static final int EXTENSION_DAYS = 90;
  private static final List<Integer> DAYS = List.of(30, 90, LAST_PLANNED_DAY);

  private final int lastDone;
  private final int extensions;

  CheckInPlan(List<CheckIn> done, int extensions) {
    this(done.stream().mapToInt(CheckIn::day).max().orElse(0), extensions);
  }

  CheckInPlan(int lastDone, int extensions) {
    this.lastDone = lastDone;
    this.extensions = extensions;
  }

  /** The next day without a check-in; past the plan, it is one extension later. */
  int nextDay() {
    return days().filter(day -> day > lastDone).findFirst().orElse(lastDone + EXTENSION_DAYS);
  }

  /** Before the last planned day one can simply go on; from then on it takes an extension. */
  List<CheckInOutcome> choices() {
    return Stream.of(CheckInOutcome.values())
        .filter(o -> o != CheckInOutcome.CONTINUE || nextDay() < LAST_PLANNED_DAY)
        .toList();
  }

  private Stream<Integer> days() {
    return Stream.concat(
        DAYS.stream(),
        IntStream.rangeClosed(1, extensions).mapToObj(n -> LAST_PLANNED_DAY + n * EXTENSION_DAYS));
  }
}
