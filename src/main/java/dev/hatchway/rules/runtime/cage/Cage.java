package dev.hatchway.rules.runtime.cage;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * Says where the description of rules reaches for more than rules may: facts, outcomes and a short
 * list of functions. What it does not know is refused.
 */
public final class Cage {

  private Cage() {}

  /** Breaches of rules as they will be compiled, in a package that must have this name. */
  public static List<Breach> breaches(String packageName, String drl, PackageDescr rules) {
    List<Breach> breaches = new ArrayList<>();
    TextCheck.check(drl, breaches);
    new PackageCheck(packageName, breaches).check(rules);
    rules.getRules().forEach(rule -> new RuleDescrCheck(drl, rule, breaches).check());
    return breaches;
  }

  /**
   * Where rules that are caged could not be computed on some facts: a value that may be missing, a
   * number that is not exact. What is live already may do so, and is compiled all the same.
   */
  public static List<Breach> uncomputable(String drl, PackageDescr rules) {
    List<Breach> breaches = new ArrayList<>();
    rules.getRules().forEach(rule -> new ComputabilityCheck(drl, rule, breaches).check());
    return breaches;
  }

  /** Breaches of a vocabulary on its own, wherever its sentences are said. */
  public static List<Breach> breachesOfVocabulary(String dsl) {
    List<Breach> breaches = new ArrayList<>();
    TextCheck.check(dsl, breaches);
    new VocabularyCheck(breaches).check(dsl);
    return breaches;
  }

  /** Breaches of a table outside its rows, by the row that they stand in. */
  public static List<Breach> breachesOfTable(List<List<String>> rows) {
    List<Breach> breaches = new ArrayList<>();
    new TableCheck(rows, breaches).check();
    return breaches;
  }
}
