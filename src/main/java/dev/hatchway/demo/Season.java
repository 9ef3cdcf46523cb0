package dev.hatchway.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The months that the demo programme has behind it: four intakes, the last of them open now. */
record Season(LocalDate firstDay, Instant end) {

  static final int DAYS = 300;

  /** An intake by days counted from the first, both included, and its share of all applications. */
  record Intake(String code, String name, int opens, int closes, int places, int share) {}

  static final List<Intake> INTAKES =
      List.of(
          new Intake("first", "First intake", 0, 64, 30, 24),
          new Intake("second", "Second intake", 74, 134, 30, 24),
          new Intake("third", "Third intake", 150, 212, 30, 21),
          new Intake("open", "Open intake", 236, 345, 40, 31));

  static Season endingAt(Instant now) {
    return new Season(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS), now);
  }

  Instant start() {
    return firstDay.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  LocalDate day(int number) {
    return firstDay.plusDays(number);
  }
}
