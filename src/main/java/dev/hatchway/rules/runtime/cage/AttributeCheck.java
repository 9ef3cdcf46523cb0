package dev.hatchway.rules.runtime.cage;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;

/** Checks what is said of a rule beside its conditions: order only, never time, never code. */
final class AttributeCheck {

  private static final Pattern WORDS = Pattern.compile("[^\"\\\\\\r\\n]{1,200}");
  private static final Pattern YES_OR_NO = Pattern.compile("true|false");
  private static final Map<String, Pattern> ALLOWED =
      Map.of(
          "salience", Pattern.compile("\\(?\\s*-?\\s*\\d{1,9}\\s*\\)?"),
          "no-loop", YES_OR_NO,
          "lock-on-active", YES_OR_NO,
          "enabled", YES_OR_NO,
          "activation-group", WORDS,
          "dialect", Pattern.compile("java"));

  private AttributeCheck() {}

  /** The line is where the rule begins, for attributes that Drools knows no line of. */
  static void check(AttributeDescr attribute, int line, List<Breach> breaches) {
    Pattern allowed = ALLOWED.get(attribute.getName());
    if (allowed == null) {
      refuse(attribute, line, "Rules have no \"%s\"".formatted(attribute.getName()), breaches);
    } else if (!allowed.matcher(attribute.getValue()).matches()) {
      refuse(
          attribute,
          line,
          "\"%s\" can't be \"%s\"".formatted(attribute.getName(), attribute.getValue()),
          breaches);
    }
  }

  private static void refuse(AttributeDescr at, int line, String message, List<Breach> breaches) {
    breaches.add(
        new Breach(
            at.getLine() > 0 ? at.getLine() : line, Math.max(0, at.getColumn() + 1), message));
  }
}
