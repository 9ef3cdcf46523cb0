package dev.hatchway.demo;

import dev.hatchway.demo.DemoCompany.Door;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When a company applies, and what is to become of it. */
record Arrival(DemoCompany company, Fate fate, String login, Instant at) {

  private static final int DRAFTS = 7;
  private static final int LAST_DAY_BEFORE_END = 1;
  private static final int DRAFT_DAYS = 24;

  /** A file is brought in on this day of an intake. */
  private static final int DAY_OF_THE_FILE = 3;

  /** An application whose fate is arranged: from where, how long ago, and who logs in for it. */
  private record Arranged(
      String login, String country, Peculiarity peculiarity, Fate fate, int daysAgo) {

    Arranged(String login, String country, Fate fate, int daysAgo) {
      this(login, country, Peculiarity.NONE, fate, daysAgo);
    }
  }

  private static final List<Arranged> ARRANGED =
      List.of(
          new Arranged("mei", "TW", Fate.DRAFT, 5),
          new Arranged("jonas", "DE", Fate.ASKED, 9),
          new Arranged("wei", "CN", Fate.OFFERED, 12),
          new Arranged("grace", "US", Fate.REJECTED, 13),
          new Arranged("luca", "IT", Fate.ONBOARDING, 24),
          new Arranged("yuting", "TW", Fate.GRADUATED, 288),
          new Arranged(null, "TW", Fate.OFFERED, 13),
          new Arranged(null, "US", Fate.OFFERED, 16),
          new Arranged(null, "CN", Fate.OFFERED, 11),
          new Arranged(null, "TW", Peculiarity.PARTLY_OWNED, Fate.UNCLEAR, 2),
          new Arranged(null, "US", Peculiarity.NOT_REGISTERED, Fate.UNCLEAR, 3),
          new Arranged(null, "CN", Peculiarity.PARTLY_OWNED, Fate.UNCLEAR, 4),
          new Arranged(null, "FR", Peculiarity.NOT_REGISTERED, Fate.UNCLEAR, 8),
          new Arranged(null, "CN", Peculiarity.OWNED, Fate.APPEALED, 9),
          new Arranged(null, "DE", Peculiarity.OWNED, Fate.APPEALED, 18),
          new Arranged(null, "TW", Peculiarity.OWNED, Fate.APPEALED, 28));

  /** As many arrivals as asked for, those of people who log in among them. */
  static List<Arrival> plan(long seed, Season season, int count) {
    var companies = new DemoCompanies(seed, season.firstDay().getYear());
    List<Arrival> arrivals = new ArrayList<>();
    for (Arranged one : ARRANGED) {
      DemoCompany company = companies.in(one.country(), one.peculiarity());
      Dice dice = Dice.on(seed, "arrival", company.key());
      LocalDate day = season.day(Season.DAYS - one.daysAgo());
      arrivals.add(
          new Arrival(byForm(company), one.fate(), one.login(), Calendar.atWork(day, dice)));
    }
    List<DemoCompany> others = companies.next(count - ARRANGED.size());
    int drafts = Math.min(DRAFTS, others.size() / 10);
    for (DemoCompany company : others) {
      Dice dice = Dice.on(seed, "arrival", company.key());
      boolean draft = arrivals.size() - ARRANGED.size() < drafts;
      arrivals.add(draft ? draft(company, season, dice) : submitted(company, season, dice));
    }
    return Collections.unmodifiableList(arrivals);
  }

  private static Arrival draft(DemoCompany company, Season season, Dice dice) {
    LocalDate day = season.day(Season.DAYS - dice.between(LAST_DAY_BEFORE_END, DRAFT_DAYS));
    return new Arrival(byForm(company), Fate.DRAFT, null, Calendar.atWork(day, dice));
  }

  private static DemoCompany byForm(DemoCompany company) {
    return new DemoCompany(
        company.key(), company.profile(), company.founder(), Door.FORM, company.merit());
  }

  /** More and more towards the end of an intake, as applications come. */
  private static Arrival submitted(DemoCompany company, Season season, Dice dice) {
    int[] shares = Season.INTAKES.stream().mapToInt(Season.Intake::share).toArray();
    Season.Intake intake = Season.INTAKES.get(dice.weighted(shares));
    int last = Math.min(intake.closes(), Season.DAYS - LAST_DAY_BEFORE_END);
    int day =
        company.door() == Door.FILE
            ? intake.opens() + DAY_OF_THE_FILE
            : intake.opens()
                + 1
                + (int) Math.floor((last - intake.opens()) * Math.pow(dice.between(0.0, 1.0), 0.7));
    return new Arrival(
        company, Fate.OPEN, null, Calendar.atWork(season.day(Math.min(day, last)), dice));
  }
}
