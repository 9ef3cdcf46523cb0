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

  /** Someone who logs in as an applicant: from where, with which fate, applying how long ago. */
  private record Arranged(String login, String country, Fate fate, int daysAgo) {}

  private static final List<Arranged> ARRANGED =
      List.of(
          new Arranged("mei", "TW", Fate.DRAFT, 5),
          new Arranged("jonas", "DE", Fate.ASKED, 10),
          new Arranged("wei", "CN", Fate.OFFERED, 17),
          new Arranged("grace", "US", Fate.REJECTED, 20),
          new Arranged("luca", "IT", Fate.ONBOARDING, 36),
          new Arranged("yuting", "TW", Fate.GRADUATED, 288));

  /** As many arrivals as asked for, those of people who log in among them. */
  static List<Arrival> plan(long seed, Season season, int count) {
    var companies = new DemoCompanies(seed, season.firstDay().getYear());
    List<Arrival> arrivals = new ArrayList<>();
    for (Arranged one : ARRANGED) {
      Dice dice = Dice.on(seed, "arrival", one.login());
      LocalDate day = season.day(Season.DAYS - one.daysAgo());
      DemoCompany company = companies.promising(one.country());
      arrivals.add(new Arrival(company, one.fate(), one.login(), Calendar.atWork(day, dice)));
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
    DemoCompany byForm =
        new DemoCompany(
            company.key(), company.profile(), company.founder(), Door.FORM, company.merit());
    return new Arrival(byForm, Fate.DRAFT, null, Calendar.atWork(day, dice));
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
