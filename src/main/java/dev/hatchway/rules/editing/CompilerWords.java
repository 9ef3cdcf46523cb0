package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compiler says, in words for people who don't compile. */
final class CompilerWords {

  private record Saying(Pattern pattern, Function<MatchResult, Words> words) {}

  private static final List<Saying> SAYINGS =
      List.of(
          saying("<eof>|unexpected end of file", m -> Words.of("syntax-end")),
          saying(
              "mismatched input '(.*?)' expecting '(.*?)'",
              m -> Words.of("syntax-expected", m.group(1), m.group(2))),
          saying(
              "(?:mismatched input|no viable alternative at input|extraneous input) '(.*?)'",
              m -> Words.of("syntax", m.group(1))),
          saying("Duplicate rule name: (.*?)\\s*$", m -> Words.of("rule-twice", m.group(1))),
          saying("Unable to resolve ObjectType '(\\w+)'", m -> fact(m.group(1))),
          saying("The import (\\S+) cannot be resolved", m -> Words.of("import", m.group(1))),
          saying("([\\w$]+) cannot be resolved", m -> Words.of("unresolved", m.group(1))),
          saying("The constructor (\\w+)\\(.*?\\) is undefined", m -> made(m.group(1))),
          saying("Syntax error on token\\(?s?\\)? \"(.*?)\"", m -> Words.of("syntax", m.group(1))),
          saying("empty column header", m -> Words.of("heading-missing")),
          saying("Syntax error, insert \"(.*?)\"", m -> Words.of("syntax-missing", m.group(1))));

  private static final Pattern NOISE =
      Pattern.compile("^\\[ERR \\d+] |Line \\d+:\\d+ |Rule Compilation error\\s*");

  private CompilerWords() {}

  private static Saying saying(String pattern, Function<MatchResult, Words> words) {
    return new Saying(Pattern.compile(pattern, Pattern.MULTILINE), words);
  }

  static Words of(String message) {
    for (Saying saying : SAYINGS) {
      Matcher matcher = saying.pattern().matcher(message);
      if (matcher.find()) {
        return saying.words().apply(matcher.toMatchResult());
      }
    }
    String plain = NOISE.matcher(message).replaceAll("").strip();
    return Words.of("compiler", plain.lines().findFirst().orElse(message).strip());
  }

  private static Words fact(String name) {
    return Words.withNearest("fact", name, Nearest.words(name, FactTypes.ALL.names()));
  }

  private static Words made(String name) {
    String parts =
        FactTypes.ALL
            .named(name)
            .map(t -> String.join(", ", t.parts().stream().map(FactType.Field::name).toList()))
            .orElse("");
    return Words.of("made-otherwise", name, parts);
  }

  /** Whether the text can't be read at all, as opposed to a name or type that is wrong. */
  static boolean isSyntax(String message) {
    return message.startsWith("[ERR") || message.contains("Syntax error");
  }
}
