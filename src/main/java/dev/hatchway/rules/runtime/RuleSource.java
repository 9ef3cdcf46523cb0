package dev.hatchway.rules.runtime;

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
}
