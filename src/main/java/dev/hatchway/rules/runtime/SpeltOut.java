package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.Vocabularies.Sentence;
import dev.hatchway.rules.runtime.budget.PatientText.Looks;
import dev.hatchway.rules.runtime.budget.PatientText.OutOfPatience;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of sentences spelt out in rule language, with the way back from each of its lines. A line
 * that begins with a dash says more of the fact in the line above, and is joined to it.
 */
final class SpeltOut {

  private enum Part {
    OUTSIDE,
    HEAD,
    WHEN,
    THEN
  }

  private static final long MOST_LOOKS = 100_000_000;
  private static final int MOST_PROBLEMS = 100;
  private static final int MOST_LETTERS = 4_000_000;
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern EXPANDER = Pattern.compile("(?<!\\w)expander\\s.*");
  private static final Pattern FRAME = Pattern.compile("(\\s*(rule|when|then|end)\\b)(.*)");

  private final String path;
  private final Vocabularies words;
  private final List<RuleProblem> problems;
  private final List<String> spelt = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final SpeltSentence sentence = new SpeltSentence(new Looks(MOST_LOOKS));
  private Part part = Part.OUTSIDE;
  private int fact = -1;
  private int number;
  private int letters;

  /** Problems are added to the list. */
  SpeltOut(String path, String text, Vocabularies words, List<RuleProblem> problems) {
    this.path = path;
    this.words = words;
    this.problems = problems;
    int known = problems.size();
    for (String line : (Iterable<String>) withoutComments(text).lines()::iterator) {
      number++;
      read(line);
      if (letters > MOST_LETTERS) {
        problem("Spelt out, this is longer than %d letters".formatted(MOST_LETTERS));
      }
      if (letters > MOST_LETTERS || problems.size() > known + MOST_PROBLEMS) {
        return;
      }
    }
  }

  /** Comments over several lines would take their lines with them. */
  private static String withoutComments(String text) {
    return COMMENT.matcher(text).replaceAll(c -> "\n".repeat((int) c.group().lines().count() - 1));
  }

  String drl() {
    return String.join("\n", spelt) + "\n";
  }

  /** The line of the file that a line of the rule language was made of; 0 stays 0. */
  int lineOf(int line) {
    return line <= 0 || lines.isEmpty() ? 0 : lines.get(Math.min(line, lines.size()) - 1);
  }

  private void read(String line) {
    Matcher frame = FRAME.matcher(line);
    String word = frame.matches() ? frame.group(2) : "";
    switch (part) {
      case OUTSIDE -> {
        part = word.equals("rule") ? Part.HEAD : Part.OUTSIDE;
        write(part == Part.HEAD ? line : EXPANDER.matcher(line).replaceAll(""));
      }
      case HEAD -> {
        if (word.equals("when")) {
          begin(Part.WHEN, frame);
        } else {
          write(line);
        }
      }
      case WHEN -> {
        if (word.equals("then")) {
          begin(Part.THEN, frame);
        } else {
          condition(line);
        }
      }
      case THEN -> {
        if (word.equals("end")) {
          part = Part.OUTSIDE;
          write(line);
        } else {
          consequence(line);
        }
      }
    }
  }

  private void begin(Part next, Matcher frame) {
    if (next == Part.WHEN) {
      sentence.forget();
    }
    part = next;
    fact = -1;
    String rest = frame.group(3);
    write(frame.group(1) + (saysSomething(rest) ? spelt(rest, entries()) : rest));
  }

  private List<Sentence> entries() {
    return part == Part.WHEN ? words.conditions() : words.consequences();
  }

  private void condition(String line) {
    if (!saysSomething(line)) {
      write(plain(line));
      fact = line.strip().startsWith(">") ? spelt.size() - 1 : fact;
      return;
    }
    String meaning = spelt(line, entries());
    if (!line.strip().startsWith("-")) {
      write(meaning);
      fact = spelt.size() - 1;
    } else if (!meaning.equals(line)) {
      join(line, meaning.strip());
    }
  }

  private void consequence(String line) {
    if (!saysSomething(line)) {
      write(plain(line));
    } else if (line.strip().startsWith("-")) {
      problem("What a rule does has no details: " + line.strip());
    } else {
      write(spelt(line, entries()));
    }
  }

  private static boolean saysSomething(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && !text.startsWith("#")
        && !text.startsWith("//")
        && !text.startsWith(">");
  }

  /** Behind ">" stands rule language. */
  private static String plain(String line) {
    return line.strip().startsWith(">") ? line.replaceFirst(">", " ") : line;
  }

  private String spelt(String line, List<Sentence> entries) {
    try {
      String meaning = sentence.of(line, entries);
      if (meaning.equals(line)) {
        problem("Unable to expand: " + line.strip());
      }
      return meaning;
    } catch (OutOfPatience endless) {
      problem("This line can be read in too many ways");
    } catch (SpeltSentence.TooLong endless) {
      problem("This line means more than %d letters".formatted(SpeltSentence.LONGEST));
    }
    return line;
  }

  private void join(String line, String detail) {
    String above = fact < 0 ? "" : spelt.get(fact);
    int open = above.indexOf('(');
    int close = closing(above, open);
    if (open < 0 || close < 0) {
      problem("No pattern was found to add the constraint to: " + line.strip());
    } else if (above.length() + detail.length() > SpeltSentence.LONGEST) {
      problem("This line means more than %d letters".formatted(SpeltSentence.LONGEST));
    } else {
      String asked = above.substring(open + 1, close);
      String and = asked.isBlank() ? "" : ", ";
      spelt.set(fact, above.substring(0, close) + and + detail + above.substring(close));
    }
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = Math.max(0, open); i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        depth++;
      } else if (text.charAt(i) == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void write(String line) {
    spelt.add(line);
    lines.add(number);
    letters += line.length() + 1;
  }

  private void problem(String message) {
    problems.add(new RuleProblem(path, number, message));
  }
}
