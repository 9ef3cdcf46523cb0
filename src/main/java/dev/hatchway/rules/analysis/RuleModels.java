package dev.hatchway.rules.analysis;

import dev.hatchway.rules.runtime.DecisionTableSource;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import dev.hatchway.rules.runtime.RuleParser;
import dev.hatchway.rules.runtime.RuleSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;

/** Reads the rules of all files into models; files that do not parse are left to the compiler. */
public final class RuleModels {

  private static final Pattern NAME =
      Pattern.compile("^\\s*rule\\s+(?:\"([^\"]+)\"|'([^']+)'|([\\w.]+)).*");

  private RuleModels() {}

  /** Every rule whose file parses, by file in the order in which rules stand there. */
  public static List<RuleModel> of(RuleFiles files) {
    List<RuleModel> rules = new ArrayList<>();
    for (String path : files.paths()) {
      if (RuleForm.of(path).hasRules() && !RuleFiles.decisionOf(path).isEmpty()) {
        rules.addAll(file(files, path));
      }
    }
    return rules;
  }

  private static List<RuleModel> file(RuleFiles files, String path) {
    try {
      if (RuleForm.of(path) == RuleForm.DECISION_TABLE) {
        return table(files, path);
      }
      PackageDescr parsed = RuleParser.parse(path, drl(files, path)).descr();
      Map<String, Integer> lines = lines(files.text(path));
      return parsed == null
          ? List.of()
          : new RuleReader(path)
              .rules(parsed, rule -> lines.getOrDefault(rule.getName(), 0), l -> 0);
    } catch (RuntimeException unreadable) {
      return List.of();
    }
  }

  private static List<RuleModel> table(RuleFiles files, String path) {
    DecisionTableSource source = new DecisionTableSource(path, files.bytes(path));
    PackageDescr parsed = RuleParser.parse(path, source.drl()).descr();
    TableStarts starts = new TableStarts(files.bytes(path));
    return parsed == null
        ? List.of()
        : new RuleReader(path)
            .rules(parsed, rule -> source.rowOf(rule.getLine() + 1), starts::before);
  }

  /** The file in rule language, sentences and tables spelt out. */
  static String drl(RuleFiles files, String path) {
    return switch (RuleForm.of(path)) {
      case DECISION_TABLE -> new DecisionTableSource(path, files.bytes(path)).drl();
      case SENTENCES -> RuleSources.speltOut(files, path);
      default -> files.text(path);
    };
  }

  private static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new HashMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher name = NAME.matcher(line);
      if (name.matches()) {
        for (int group = 1; group <= 3; group++) {
          if (name.group(group) != null) {
            lines.putIfAbsent(name.group(group), number);
          }
        }
      }
    }
    return lines;
  }
}
