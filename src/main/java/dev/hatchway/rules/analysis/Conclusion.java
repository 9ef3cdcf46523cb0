package dev.hatchway.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule says when it fires: the kind of outcome and what it is made of, as written. */
public record Conclusion(String type, List<String> arguments) {

  private static final Pattern INSERT =
      Pattern.compile("insert(?:Logical)?\\s*\\(\\s*new\\s+(?:[\\w.]*\\.)?(\\w+)\\s*\\(");

  static List<Conclusion> in(String consequence) {
    List<Conclusion> found = new ArrayList<>();
    Matcher insert = INSERT.matcher(consequence);
    while (insert.find()) {
      found.add(new Conclusion(insert.group(1), arguments(consequence, insert.end())));
    }
    return found;
  }

  private static List<String> arguments(String text, int start) {
    List<String> arguments = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"' && text.charAt(i - 1) != '\\';
      if (!quoted && c == ')' && depth == 0) {
        break;
      }
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (!quoted && c == ',' && depth == 0) {
        arguments.add(current.toString().trim());
        current.setLength(0);
      } else {
        current.append(c);
      }
    }
    arguments.add(current.toString().trim());
    return List.copyOf(arguments);
  }
}
