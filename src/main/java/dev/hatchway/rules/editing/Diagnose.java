package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import dev.hatchway.rules.runtime.RuleProblem;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.runtime.TrialRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says what is wrong with a file while it is typed, beside the other files of its folder. Names and
 * cells are looked at by code of ours, which knows what was meant; what is left, by the compiler.
 */
@ApplicationScoped
public class Diagnose {

  private static final int LONGEST = 400_000;

  private final TrialRules trials;
  private final Folders folders;

  Diagnose(TrialRules trials, Folders folders) {
    this.trials = trials;
    this.folders = folders;
  }

  /** What is wrong with the text, were it the content of the file; by line and column. */
  public List<Diagnostic> diagnose(RuleFiles files, String path, String text) {
    RuleForm form = RuleForm.of(path);
    if (text.length() > LONGEST) {
      return List.of(Diagnostic.at(1, 1, 0, Words.of("too-long", LONGEST)));
    }
    if (form == RuleForm.OTHER) {
      return List.of();
    }
    Folder folder = folders.of(files, RuleFiles.decisionOf(path));
    List<Diagnostic> found = new ArrayList<>(byOurselves(form, folder, text));
    found.addAll(new SameNames(folder, path).check(text));
    boolean names = found.stream().noneMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    if (names || form == RuleForm.DRL) {
      CompiledPlaces places = new CompiledPlaces(folder, path, text);
      problems(path, folder.toCompile(path, text.getBytes(StandardCharsets.UTF_8))).stream()
          .filter(p -> names || CompilerWords.isSyntax(p.message()))
          .map(places::of)
          .forEach(found::add);
    }
    return found.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column))
        .toList();
  }

  private static List<Diagnostic> byOurselves(RuleForm form, Folder folder, String text) {
    return switch (form) {
      case SENTENCES -> new SentenceCheck(folder.vocabulary()).check(text);
      case VOCABULARY -> new VocabularyCheck().check(text);
      case DECISION_TABLE ->
          new TableCheck(DecisionTableFile.read(text.getBytes(StandardCharsets.UTF_8))).check();
      default -> inRuleLanguage(text);
    };
  }

  private static List<Diagnostic> inRuleLanguage(String text) {
    Lines lines = new Lines(text);
    return new DrlRules(text)
        .wrongNames().stream()
            .map(
                s ->
                    Diagnostic.at(
                        lines.lineAt(s.offset()),
                        lines.columnAt(s.offset()),
                        s.length(),
                        s.words()))
            .toList();
  }

  private List<RuleProblem> problems(String path, RuleFiles some) {
    try {
      trials.compile(some).close();
      return List.of();
    } catch (RulesRefused refused) {
      return refused.problems();
    } catch (RuntimeException unreadable) {
      // Drools throws on some texts instead of reporting them
      return List.of(new RuleProblem(path, 0, String.valueOf(unreadable.getMessage())));
    }
  }
}
