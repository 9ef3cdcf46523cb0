package dev.hatchway.rules.runtime;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.hatchway.rules.runtime.cage.Breach;
import dev.hatchway.rules.runtime.cage.Cage;
import dev.hatchway.rules.runtime.cage.DecisionSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.template.parser.DecisionTableParseException;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** Reads the files of one decision: sentences are spelt out, tables become rules. */
public final class RuleSources {

  private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,2}(\\d+)\\b");

  private final RuleFiles files;
  private final List<RuleProblem> problems;
  private final boolean caged;
  private final Vocabularies words = new Vocabularies();
  private final DecisionSize size = new DecisionSize();

  /** Problems are added to the list; a file that has one gives no source. */
  RuleSources(RuleFiles files, List<RuleProblem> problems) {
    this(files, problems, true);
  }

  /** Only tests read files without the cage. */
  RuleSources(RuleFiles files, List<RuleProblem> problems, boolean caged) {
    this.files = files;
    this.problems = problems;
    this.caged = caged;
  }

  /** The vocabularies must come first. */
  List<RuleSource> read(List<String> paths) {
    List<RuleSource> sources = new ArrayList<>();
    for (String path : paths) {
      int known = problems.size();
      RuleSource source = read(path);
      if (source != null && problems.size() == known) {
        sources.add(source);
      }
    }
    return sources;
  }

  private RuleSource read(String path) {
    return switch (RuleForm.of(path)) {
      case VOCABULARY -> learn(path);
      case SENTENCES -> sentences(path);
      case DECISION_TABLE -> table(path);
      case DRL -> parse(path, files.text(path), line -> line);
      case OTHER -> null;
    };
  }

  private RuleSource learn(String path) {
    List<Breach> breaches = Cage.breachesOfVocabulary(files.text(path));
    addBreaches(path, breaches, line -> line);
    if (!caged || breaches.isEmpty()) {
      words.learn(files.text(path)).forEach(e -> add(path, e));
    }
    return null;
  }

  private RuleSource sentences(String path) {
    int known = problems.size();
    SpeltOut spelt = new SpeltOut(path, files.text(path), words, problems);
    return problems.size() > known ? null : parse(path, spelt.drl(), spelt::lineOf);
  }

  private RuleSource table(String path) {
    DecisionTableSource table;
    try {
      table = new DecisionTableSource(path, files.bytes(path));
    } catch (CsvParseException unreadable) {
      problems.add(new RuleProblem(path, 1, unreadable.getMessage()));
      return null;
    }
    List<RuleProblem> unseen = table.problems();
    problems.addAll(unseen);
    List<Breach> breaches = Cage.breachesOfTable(table.rows());
    addBreaches(path, breaches, row -> row);
    if (!unseen.isEmpty() || caged && !breaches.isEmpty()) {
      return null;
    }
    try {
      return parse(path, table.drl(), table::rowOf);
    } catch (DecisionTableParseException unreadable) {
      String message = String.valueOf(unreadable.getMessage());
      Matcher cell = CELL.matcher(message);
      int row = cell.find() ? Integer.parseInt(cell.group(1)) : 1;
      problems.add(new RuleProblem(path, row, message));
      return null;
    }
  }

  private RuleSource parse(String path, String drl, IntUnaryOperator lineOf) {
    int known = problems.size();
    addBreaches(path, size.addLetters(drl.length()), line -> line);
    if (problems.size() > known) {
      return null;
    }
    RuleParser.Parsed parsed = RuleParser.parse(path, drl);
    for (RuleProblem problem : parsed.problems()) {
      int column = isText(path) ? problem.column() : 0;
      problems.add(
          new RuleProblem(path, lineOf.applyAsInt(problem.line()), column, problem.message()));
    }
    if (parsed.descr() == null || problems.size() > known) {
      return null;
    }
    addBreaches(path, Cage.breaches(packageOf(path), drl, parsed.descr()), lineOf);
    if (problems.size() == known) {
      addBreaches(path, size.add(parsed.descr()), lineOf);
    }
    return new RuleSource(path, drl, parsed.descr(), lineOf);
  }

  private void addBreaches(String path, List<Breach> breaches, IntUnaryOperator lineOf) {
    for (Breach breach : caged ? breaches : List.<Breach>of()) {
      int line = Math.max(1, lineOf.applyAsInt(breach.line()));
      problems.add(new RuleProblem(path, line, columnOf(path, line, breach), breach.message()));
    }
  }

  /** In a table, the column of the cell that has the word in it that the message quotes. */
  private int columnOf(String path, int line, Breach breach) {
    RuleForm form = RuleForm.of(path);
    if (form != RuleForm.DECISION_TABLE) {
      return form == RuleForm.SENTENCES ? 0 : breach.column();
    }
    return new DecisionTableSource(path, files.bytes(path)).columnOf(line, breach.message());
  }

  /** The package that rules of a file must be in. */
  static String packageOf(String path) {
    return RuleFiles.decisionOf(path).replace('-', '_');
  }

  private static boolean isText(String path) {
    return RuleForm.of(path) == RuleForm.DRL;
  }

  private void add(String path, KnowledgeBuilderResult error) {
    problems.add(new RuleProblem(path, firstLine(error), error.getMessage()));
  }

  static int firstLine(KnowledgeBuilderResult error) {
    int[] lines = error.getLines();
    return lines == null || lines.length == 0 ? 0 : Math.max(0, lines[0]);
  }

  /** A file of sentences in rule language; IllegalArgumentException where it can't be spelt out. */
  public static String speltOut(RuleFiles files, String path) {
    List<RuleProblem> problems = new ArrayList<>();
    RuleSources sources = new RuleSources(files, problems);
    files.paths().stream()
        .filter(p -> RuleForm.of(p) == RuleForm.VOCABULARY)
        .filter(p -> RuleFiles.decisionOf(p).equals(RuleFiles.decisionOf(path)))
        .forEach(sources::learn);
    SpeltOut spelt = new SpeltOut(path, files.text(path), sources.words, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return spelt.drl();
  }
}
