package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.cage.Cage;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * A file of rules as the DRL that it comes to and that DRL's description, with the way back from a
 * line of the DRL to the line or row of the file. What is checked is what is compiled: both use
 * this description.
 */
record RuleSource(String path, String drl, PackageDescr descr, IntUnaryOperator lineOf) {

  /** The rules in it, each with its line in the file. */
  List<NamedRule> rules() {
    return descr.getRules().stream()
        .map(
            rule ->
                new NamedRule(
                    rule.getName(),
                    path,
                    RuleFiles.decisionOf(path),
                    lineOf.applyAsInt(rule.getLine())))
        .toList();
  }

  /** Where rules could not be computed on some facts. */
  List<RuleProblem> uncomputable() {
    return Cage.uncomputable(drl, descr).stream()
        .map(
            breach ->
                new RuleProblem(
                    path, Math.max(1, lineOf.applyAsInt(breach.line())), 0, breach.message()))
        .distinct()
        .toList();
  }

  /** What is wrong with the rule that was compiled to a class. */
  RuleProblem problem(String className, String message) {
    int line =
        descr.getRules().stream()
            .filter(r -> className.endsWith("." + r.getClassName()))
            .mapToInt(r -> lineOf.applyAsInt(r.getLine()))
            .findFirst()
            .orElse(1);
    return new RuleProblem(path, line, message);
  }
}
