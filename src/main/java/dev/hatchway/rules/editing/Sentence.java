package dev.hatchway.rules.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a vocabulary: what a rule says, with placeholders such as {@code {n}}, and what it
 * means in rule language.
 */
record Sentence(int line, Part part, String text, String meaning) {

  /** Where in a rule a sentence can stand. */
  enum Part {
    WHEN,
    THEN
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[^}]*}");

  /** Whether it says more about the line above it. */
  boolean isDetail() {
    return text.startsWith("-");
  }

  List<String> placeholders() {
    List<String> names = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      names.add(placeholder.group(1));
    }
    return names;
  }

  /** The whole line as a pattern with one group for each placeholder. */
  Pattern pattern() {
    return Pattern.compile("\\s*" + expression(text, "(.+?)") + "\\s*");
  }

  /** The sentence up to a placeholder, with a group for what was typed of that one. */
  Pattern patternUpTo(int placeholder) {
    Matcher at = PLACEHOLDER.matcher(text);
    for (int i = 0; i <= placeholder; i++) {
      at.find();
    }
    return Pattern.compile(
        "\\s*" + expression(text.substring(0, at.start()), ".+?") + "([\\p{L}\\p{N}_]*)");
  }

  private static String expression(String text, String value) {
    StringBuilder expression = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int last = 0;
    while (placeholder.find()) {
      literal(text.substring(last, placeholder.start()), expression);
      expression.append(value);
      last = placeholder.end();
    }
    literal(text.substring(last), expression);
    return expression.toString();
  }

  private static void literal(String text, StringBuilder expression) {
    String[] words = text.split("\\s+", -1);
    for (int i = 0; i < words.length; i++) {
      if (i > 0) {
        expression.append("\\s+");
      }
      if (!words[i].isEmpty()) {
        expression.append(Pattern.quote(words[i]));
      }
    }
  }

  /** The list that a placeholder's value is taken from, such as LegalForm, if it is from one. */
  Optional<FactType> choices(String placeholder) {
    Matcher list =
        Pattern.compile("\\b(\\p{Lu}\\w*)\\.\\{" + Pattern.quote(placeholder) + "[^}]*}")
            .matcher(meaning);
    return list.find()
        ? FactTypes.ALL.named(list.group(1)).filter(t -> t.kind() == FactType.Kind.CHOICE)
        : Optional.empty();
  }

  /** Whether a placeholder is compared or counted, so that only a number makes sense. */
  boolean isNumber(String placeholder) {
    String name = Pattern.quote("{" + placeholder + "}");
    return Pattern.compile("[<>]=?\\s*" + name).matcher(meaning).find()
        || Pattern.compile("\\(\\s*[\\w.{}]+\\s*,\\s*" + name + "\\s*,").matcher(meaning).find();
  }

  /** The meaning with placeholders blanked out, so that places in it stay the same. */
  String meaningWithoutPlaceholders() {
    return PLACEHOLDER.matcher(meaning).replaceAll(m -> "0".repeat(m.group().length()));
  }

  /** The fact that a sentence speaks of, such as Company; empty where there are none or many. */
  Optional<FactType> subject() {
    Matcher pattern =
        Pattern.compile("^\\s*(?:\\$\\w+\\s*:\\s*)?(?:exists\\s+)?(\\p{Lu}\\w*)\\s*\\(")
            .matcher(meaning);
    return pattern.find() ? FactTypes.ALL.named(pattern.group(1)) : Optional.empty();
  }

  /** Whether this detail can be said of a fact: all fields that it looks at are the fact's. */
  boolean canBeSaidOf(FactType fact) {
    return DrlNames.inConstraints(fact, meaningWithoutPlaceholders()).isEmpty();
  }
}
