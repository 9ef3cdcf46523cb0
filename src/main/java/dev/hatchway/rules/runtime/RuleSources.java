package dev.hatchway.rules.runtime;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.hatchway.rules.runtime.cage.Breach;
import dev.hatchway.rules.runtime.cage.Cage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.drools.template.parser.DecisionTableParseException;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** Reads the files of one decision: sentences are spelt out, tables become rules. */
final class RuleSources {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,2}(\\d+)\\b");

  private final RuleFiles files;
  private final List<RuleProblem> problems;
  private final boolean caged;
  private final DefaultExpander expander = new DefaultExpander();

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
    if (caged && !breaches.isEmpty()) {
      return null;
    }
    DSLTokenizedMappingFile vocabulary = new DSLTokenizedMappingFile();
    try {
      if (vocabulary.parseAndLoad(new StringReader(files.text(path)))) {
        expander.addDSLMapping(vocabulary.getMapping());
      } else {
        vocabulary.getErrors().forEach(e -> add(path, (KnowledgeBuilderResult) e));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory can be read", impossible);
    }
    return null;
  }

  private RuleSource sentences(String path) {
    String text = withoutComments(files.text(path));
    String drl = expander.expand(text);
    if (expander.hasErrors()) {
      expander.getErrors().forEach(e -> add(path, e));
      return null;
    }
    return parse(path, drl, new SentenceLines(text, drl)::of);
  }

  /** Comments over several lines would take their lines with them. */
  private static String withoutComments(String text) {
    return COMMENT.matcher(text).replaceAll(c -> "\n".repeat((int) c.group().lines().count() - 1));
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
    DrlParser parser = new DrlParser();
    PackageDescr descr = null;
    try {
      descr = parser.parse(resource(path, drl), drl);
    } catch (DroolsParserException unreadable) {
      problems.add(new RuleProblem(path, 0, unreadable.getMessage()));
    }
    for (KnowledgeBuilderResult error : parser.getErrors()) {
      int column = error instanceof ParserError at && isText(path) ? at.getCol() + 1 : 0;
      problems.add(
          new RuleProblem(path, lineOf.applyAsInt(firstLine(error)), column, error.getMessage()));
    }
    if (descr == null || problems.size() > known) {
      return null;
    }
    addBreaches(path, Cage.breaches(packageOf(path), drl, descr), lineOf);
    return new RuleSource(path, drl, descr, lineOf);
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
  private static String packageOf(String path) {
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

  private static Resource resource(String path, String drl) {
    Resource resource =
        KieServices.get()
            .getResources()
            .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8");
    resource.setSourcePath(path);
    return resource;
  }
}
