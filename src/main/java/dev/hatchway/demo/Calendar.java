package dev.hatchway.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When people do things: some days later, on a working day, between seven and five o'clock. */
final class Calendar {

  private static final int MINUTES_IN_A_DAY = 24 * 60;
  private static final int FIRST_MINUTE = 7 * 60;
  private static final int LAST_MINUTE = 17 * 60;

  private Calendar() {}

  /** At an hour of the first working day after so many days, but not before the instant itself. */
  static Instant later(Instant from, double days, Dice dice) {
    LocalDate day =
        LocalDate.ofInstant(
            from.plusSeconds(Math.round(days * MINUTES_IN_A_DAY * 60)), ZoneOffset.UTC);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    Instant at = atWork(day, dice);
    return at.isAfter(from) ? at : from.plusSeconds(60L * dice.between(20, 90));
  }

  /** A minute and second of the day that somebody works at. */
  static Instant atWork(LocalDate day, Dice dice) {
    return day.atStartOfDay()
        .plusMinutes(dice.between(FIRST_MINUTE, LAST_MINUTE))
        .plusSeconds(dice.between(0, 59))
        .toInstant(ZoneOffset.UTC);
  }
}
