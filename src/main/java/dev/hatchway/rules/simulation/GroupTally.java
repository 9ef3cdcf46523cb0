package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.rules.simulation.SimulationResult.Effect;
import dev.hatchway.rules.simulation.SimulationResult.Grouping;
import dev.hatchway.rules.simulation.SimulationResult.Shift;

/** Counts of one group of applications while a simulation runs. */
final class GroupTally {

  private static final int VERDICTS = Verdict.values().length;

  private final long[] before = new long[VERDICTS];
  private final long[] after = new long[VERDICTS];
  private long applications;
  private long changed;
  private long scored;
  private long scoreBefore;
  private long scoreAfter;

  void application(boolean isChanged) {
    applications++;
    changed += isChanged ? 1 : 0;
  }

  void verdict(Verdict then, Verdict now) {
    before[then.ordinal()]++;
    after[now.ordinal()]++;
  }

  void score(int then, int now) {
    scored++;
    scoreBefore += then;
    scoreAfter += now;
  }

  void add(Effect effect) {
    applications += effect.applications();
    changed += effect.changed();
    add(Verdict.ELIGIBLE, effect.eligible());
    add(Verdict.NEEDS_PERSON, effect.needsPerson());
    add(Verdict.NOT_ELIGIBLE, effect.notEligible());
    scored += effect.scored();
    scoreBefore += effect.score().before();
    scoreAfter += effect.score().after();
  }

  private void add(Verdict verdict, Shift shift) {
    before[verdict.ordinal()] += shift.before();
    after[verdict.ordinal()] += shift.after();
  }

  Effect effect(Grouping grouping, String value) {
    return new Effect(
        grouping,
        value,
        applications,
        changed,
        shift(Verdict.ELIGIBLE),
        shift(Verdict.NEEDS_PERSON),
        shift(Verdict.NOT_ELIGIBLE),
        scored,
        new Shift(scoreBefore, scoreAfter));
  }

  private Shift shift(Verdict verdict) {
    return new Shift(before[verdict.ordinal()], after[verdict.ordinal()]);
  }
}
