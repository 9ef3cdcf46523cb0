package dev.hatchway.rules.analysis;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleParser;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule's patterns as they are written once sentences and tables are spelt out, in the order of
 * its model, and what stands above the rules of its file.
 */
public record RuleParts(String head, List<String> patterns) {

  private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s");

  /** IllegalArgumentException where there is no such rule. */
  public static RuleParts of(RuleFiles files, RuleModel rule) {
    String drl = RuleModels.drl(files, rule.file());
    Matcher first = RULE.matcher(drl);
    RuleDescr descr =
        RuleParser.parse(rule.file(), drl).descr().getRules().stream()
            .filter(r -> rule.name().equals(r.getName()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(rule.name()));
    return new RuleParts(
        first.find() ? drl.substring(0, first.start()) : drl,
        descr.getLhs().getDescrs().stream()
            .map(p -> drl.substring(p.getStartCharacter(), p.getEndCharacter() + 1))
            .toList());
  }
}
