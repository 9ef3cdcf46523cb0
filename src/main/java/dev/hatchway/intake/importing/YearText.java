package dev.hatchway.intake.importing;

import dev.hatchway.intake.ProfileLimits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year as people and spreadsheets write it: 2011, 2011.0, 2011-05-01, "May 2011", 2011年. */
final class YearText {

  private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:[.,]0+)?");
  private static final Pattern WITHIN = Pattern.compile("(?<![\\d.,])(\\d{4})(?![\\d.,]\\d|\\d)");

  private YearText() {}

  static Interpreted<Integer> read(String column, String text, int thisYear) {
    if (Blank.is(text)) {
      return Interpreted.missing(column);
    }
    String trimmed = text.strip();
    Matcher plain = PLAIN.matcher(trimmed);
    if (plain.matches()) {
      return checked(column, trimmed, Integer.parseInt(plain.group(1)), thisYear, false);
    }
    Matcher within = WITHIN.matcher(trimmed);
    if (within.find()) {
      int year = Integer.parseInt(within.group(1));
      return within.find()
          ? Interpreted.unclear(column, text)
          : checked(column, trimmed, year, thisYear, true);
    }
    return Interpreted.absurd(column, text);
  }

  private static Interpreted<Integer> checked(
      String column, String text, int year, int thisYear, boolean interpreted) {
    if (year < ProfileLimits.FIRST_YEAR || year > thisYear) {
      return Interpreted.absurd(column, text);
    }
    return interpreted
        ? Interpreted.of(year, Remark.of("read-as", column, text, Integer.toString(year)))
        : Interpreted.of(year);
  }
}
