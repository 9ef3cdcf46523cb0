package dev.hatchway.platform;

import java.time.LocalDate;

/** The days that a date can be, both ends included: what lies outside is a slip of the finger. */
public record DateRange(LocalDate first, LocalDate last) {

  /** Days by which one searches: nothing is found before or after, and every clock knows them. */
  public static final DateRange SEARCHED =
      new DateRange(LocalDate.of(1970, 1, 1), LocalDate.of(2200, 1, 1));

  /** So many years before a day, and so many after it. */
  public static DateRange around(LocalDate day, int before, int after) {
    return new DateRange(day.minusYears(before), day.plusYears(after));
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
