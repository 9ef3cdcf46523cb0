package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import dev.hatchway.rules.editing.Sentence.Part;
import dev.hatchway.rules.runtime.RuleForm;
import dev.hatchway.rules.runtime.RuleProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the typed text the compiler's problems are. */
final class CompiledPlaces {

  private static final Pattern CELL = Pattern.compile("\\b[Cc]ell ([A-Z]{1,3})(\\d{1,6})\\b");

  private final Folder folder;
  private final String path;
  private final String text;
  private final Lines lines;

  CompiledPlaces(Folder folder, String path, String text) {
    this.folder = folder;
    this.path = path;
    this.text = text;
    this.lines = new Lines(text);
  }

  Diagnostic of(RuleProblem problem) {
    Words words = CompilerWords.of(problem.message());
    if (!problem.file().equals(path)) {
      return inVocabulary(problem, words);
    }
    if (RuleForm.of(path) == RuleForm.DECISION_TABLE) {
      Matcher cell = CELL.matcher(problem.message());
      return cell.find()
          ? Diagnostic.inCell(Integer.parseInt(cell.group(2)), Cells.index(cell.group(1)), words)
          : Diagnostic.inCell(Math.max(1, problem.line()), 1, words);
    }
    int line = Math.min(Math.max(1, problem.line()), lines.count());
    return problem.column() > 0 ? at(line, problem.column(), words) : whole(line, words);
  }

  /** From the word at a column, or where it is behind the line, the line's last. */
  private Diagnostic at(int line, int column, Words words) {
    String typed = lines.line(line);
    int start = Math.min(column - 1, Math.max(0, typed.length() - 1));
    int end = start;
    while (end < typed.length() && Character.isLetterOrDigit(typed.charAt(end))) {
      end++;
    }
    return Diagnostic.at(line, start + 1, Math.max(1, end - start), words);
  }

  private Diagnostic whole(int line, Words words) {
    String typed = lines.line(line);
    String trimmed = typed.trim();
    return Diagnostic.at(line, typed.indexOf(trimmed) + 1, trimmed.length(), words);
  }

  /** A rule of the folder does not work with this vocabulary: the sentence that it says is why. */
  private Diagnostic inVocabulary(RuleProblem problem, Words words) {
    Vocabulary vocabulary = Vocabulary.of(text);
    Lines rules = new Lines(folder.text(problem.file()));
    String line =
        problem.line() >= 1 && problem.line() <= rules.count() ? rules.line(problem.line()) : "";
    Words where = Words.of("in-file", problem.file(), problem.line());
    Optional<Vocabulary.Said> said = vocabulary.said(Part.WHEN, line);
    if (said.isEmpty()) {
      said = vocabulary.said(Part.THEN, line);
    }
    return said.map(s -> whole(s.sentence().line(), words)).orElseGet(() -> whole(1, where));
  }
}
