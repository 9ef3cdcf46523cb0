package dev.hatchway.rules.editing;

import dev.hatchway.rules.runtime.RuleForm;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the rules of a file, each with its line or row. */
final class RuleNames {

  static final Pattern RULE = Pattern.compile("^\\s*rule\\s+(?:\"([^\"]+)\"|'([^']+)'|([\\w$]+))");

  private RuleNames() {}

  static Map<String, Integer> in(String path, String text) {
    return RuleForm.of(path) == RuleForm.DECISION_TABLE ? inTable(text) : inText(text);
  }

  private static Map<String, Integer> inText(String text) {
    Map<String, Integer> names = new LinkedHashMap<>();
    Lines lines = new Lines(text);
    for (int i = 1; i <= lines.count(); i++) {
      Matcher rule = RULE.matcher(lines.line(i));
      if (rule.find()) {
        names.putIfAbsent(name(rule), i);
      }
    }
    return names;
  }

  static String name(Matcher rule) {
    return rule.group(1) != null
        ? rule.group(1)
        : rule.group(2) != null ? rule.group(2) : rule.group(3);
  }

  private static Map<String, Integer> inTable(String text) {
    Map<String, Integer> names = new LinkedHashMap<>();
    var file = DecisionTableFile.read(text.getBytes(StandardCharsets.UTF_8));
    for (DecisionTableFile.Table table : file.tables()) {
      table.columns().stream()
          .filter(TableColumn::isName)
          .forEach(
              c ->
                  table
                      .rules()
                      .forEach(r -> names.putIfAbsent(r.cells().get(c.index() - 1), r.row())));
    }
    return names;
  }
}
