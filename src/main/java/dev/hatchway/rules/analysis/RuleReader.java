package dev.hatchway.rules.analysis;

import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.runtime.RuleFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Turns what Drools' parser read of one file into models. */
final class RuleReader {

  private static final Pattern NAMED =
      Pattern.compile("^\\s*(\\$?[\\p{L}_][\\p{L}\\p{N}_]*)\\s*:\\s*(.+)$", Pattern.DOTALL);
  private static final Pattern PLAIN_FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private final String path;

  RuleReader(String path) {
    this.path = path;
  }

  List<RuleModel> rules(
      PackageDescr parsed, ToIntFunction<RuleDescr> line, IntUnaryOperator table) {
    List<RuleModel> rules = new ArrayList<>();
    for (RuleDescr rule : parsed.getRules()) {
      if (!rule.isRule() || rule.getName() == null) {
        continue;
      }
      int at = line.applyAsInt(rule);
      rules.add(
          new RuleModel(
              rule.getName(),
              RuleFiles.decisionOf(path),
              path,
              at,
              table.applyAsInt(at),
              salience(rule),
              rule.getAttributes().containsKey("activation-group"),
              patterns(rule),
              Conclusion.in(String.valueOf(rule.getConsequence()))));
    }
    return rules;
  }

  private static int salience(RuleDescr rule) {
    try {
      return rule.getSalience() == null ? 0 : Integer.parseInt(rule.getSalience().trim());
    } catch (NumberFormatException computed) {
      return 0;
    }
  }

  private static List<PatternModel> patterns(RuleDescr rule) {
    List<PatternModel> patterns = new ArrayList<>();
    Set<String> variables = new HashSet<>();
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      PatternModel pattern = pattern(part, variables);
      patterns.add(pattern);
      variables.addAll(pattern.variables().keySet());
    }
    return List.copyOf(patterns);
  }

  private static PatternModel pattern(BaseDescr part, Set<String> variables) {
    if (part instanceof PatternDescr pattern) {
      return pattern(Quantifier.EACH, pattern, variables);
    }
    if (part instanceof NotDescr not && only(not.getDescrs()) instanceof PatternDescr pattern) {
      return pattern(Quantifier.NONE, pattern, variables);
    }
    if (part instanceof ExistsDescr any
        && only((List<? extends BaseDescr>) any.getDescrs()) instanceof PatternDescr pattern) {
      return pattern(Quantifier.ANY, pattern, variables);
    }
    return PatternModel.unclear(String.valueOf(part));
  }

  private static Object only(List<? extends BaseDescr> parts) {
    return parts.size() == 1 ? parts.get(0) : null;
  }

  private static PatternModel pattern(
      Quantifier quantifier, PatternDescr pattern, Set<String> before) {
    String type = pattern.getObjectType();
    boolean known = Shape.fact(type).isPresent() || Shape.outcome(type).isPresent();
    if (!known || pattern.getSource() != null) {
      return PatternModel.unclear(type + "(...)");
    }
    Map<String, String> named = new HashMap<>();
    List<Condition> conditions = new ArrayList<>();
    Set<String> variables = new HashSet<>(before);
    for (BaseDescr constraint : pattern.getDescrs()) {
      String text = constraint.getText() == null ? constraint.toString() : constraint.getText();
      read(text, variables, named, conditions);
    }
    return new PatternModel(
        quantifier,
        type,
        pattern.getIdentifier(),
        Map.copyOf(named),
        new Condition.All(conditions));
  }

  private static void read(
      String text, Set<String> variables, Map<String, String> named, List<Condition> conditions) {
    Matcher naming = NAMED.matcher(text);
    if (!naming.matches()) {
      conditions.add(new ConditionReader(variables).read(text));
      return;
    }
    String field = naming.group(2).trim();
    if (PLAIN_FIELD.matcher(field).matches()) {
      named.put(naming.group(1), field);
      variables.add(naming.group(1));
    } else {
      conditions.add(new Condition.Unclear(text.trim()));
    }
  }
}
