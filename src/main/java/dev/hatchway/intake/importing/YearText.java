package dev.hatchway.intake.importing;

import dev.hatchway.intake.ProfileLimits;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A year as people and spreadsheets write it: 2011, 2011.0, 2011-05-01, 01.02.2012, 19501229, "May
 * 2011", 2011年, and years of the eras of Taiwan and Japan: 民國101年, 平成24年.
 */
final class YearText {

  private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:[.,]0+)?");
  private static final Pattern WITHIN = Pattern.compile("(?<![\\d.,])(\\d{4})(?![\\d.,]\\d|\\d)");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|[12]\\d|3[01])[./-](?<last>\\d{4})"
              + "|(?<first>\\d{4})(?:[./-](?:0?[1-9]|1[0-2])[./-]|(?:0[1-9]|1[0-2]))(?:0?[1-9]|[12]\\d|3[01])"
              + "|(?<month>\\d{4})[./-](?:0[1-9]|1[0-2]))(?:[ T]\\d.*)?");
  private static final Pattern ERA =
      Pattern.compile("(?<era>[^\\d\\s]+)\\s*(?<year>\\d{1,3}|元)\\s*(?:年.*)?");
  private static final Map<String, Integer> ERAS =
      Map.of("民國", 1911, "民国", 1911, "中華民國", 1911, "令和", 2018, "平成", 1988, "昭和", 1925);

  private YearText() {}

  static Interpreted<Integer> read(String column, String text, int thisYear) {
    if (Blank.is(text)) {
      return Interpreted.missing(column);
    }
    String trimmed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher plain = PLAIN.matcher(trimmed);
    if (plain.matches()) {
      return checked(column, trimmed, Integer.parseInt(plain.group(1)), thisYear, false);
    }
    Matcher date = DATE.matcher(trimmed);
    if (date.matches()) {
      return checked(column, trimmed, Integer.parseInt(year(date)), thisYear, true);
    }
    Matcher era = ERA.matcher(trimmed);
    if (era.matches() && ERAS.containsKey(era.group("era"))) {
      int year = era.group("year").equals("元") ? 1 : Integer.parseInt(era.group("year"));
      return checked(column, trimmed, ERAS.get(era.group("era")) + year, thisYear, true);
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

  private static String year(Matcher date) {
    return Stream.of("last", "first", "month")
        .map(date::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
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
