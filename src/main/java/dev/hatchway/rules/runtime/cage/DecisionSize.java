package dev.hatchway.rules.runtime.cage;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** How much the files of one decision ask the compiler for, all together. */
public final class DecisionSize {

  private static final int MOST_RULES = 2_000;
  private static final int MOST_CONDITIONS = 20_000;
  private static final int MOST_LETTERS = 4_000_000;

  private int rules;
  private long conditions;
  private long letters;

  /** Counts rule language that a file comes to; a breach where it is too long. */
  public List<Breach> addLetters(long more) {
    letters += more;
    return letters > MOST_LETTERS
        ? List.of(
            new Breach(
                1,
                0,
                "Spelt out, the rules of a decision have at most %d letters"
                    .formatted(MOST_LETTERS)))
        : List.of();
  }

  /** Counts rules; a breach at the first that is too many. */
  public List<Breach> add(PackageDescr file) {
    for (RuleDescr rule : file.getRules()) {
      rules++;
      conditions += (long) Branches.of(rule.getLhs()) * (1 + Branches.conditions(rule.getLhs()));
      if (rules > MOST_RULES || conditions > MOST_CONDITIONS) {
        return List.of(
            new Breach(
                rule.getLine(),
                0,
                "A decision has at most %d rules with %d conditions, counted for each \"or\""
                    .formatted(MOST_RULES, MOST_CONDITIONS)));
      }
    }
    return List.of();
  }
}
