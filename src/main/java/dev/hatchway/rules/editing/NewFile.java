package dev.hatchway.rules.editing;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import java.util.stream.Collectors;

/** How an empty file begins, by its form: what every file of its folder has to say first. */
public final class NewFile {

  private static final String TABLE =
      """
      What this table decides
      RuleSet,%1$s
      Import,dev.hatchway.rules.facts.*

      RuleTable %1$s
      NAME,CONDITION,ACTION
      ,Company,
      ,region == Region.$param,"insert(new Eligibility(Verdict.$1, drools.getRule().getName()));"
      Reason,Region,Verdict
      The country lies outside the programme's regions,OTHER,NEEDS_PERSON
      """;

  private NewFile() {}

  /** Empty for what is no rule file. */
  public static String text(RuleFiles files, String path) {
    String folder = RuleFiles.decisionOf(path);
    String name = folder.replace('-', '_');
    String head = "package %s;\nimport dev.hatchway.rules.facts.*;\n".formatted(name);
    return switch (RuleForm.of(path)) {
      case DRL -> "// What these rules say, in one sentence.\n" + head + "\n";
      case SENTENCES ->
          "// What these rules say, in one sentence.\n" + head + expanders(files, folder) + "\n";
      case VOCABULARY ->
          "# The words that the rules are written in. Left of \"=\" is what a rule says, right of it"
              + " what it means.\n[when]there is a company=Company()\n";
      case DECISION_TABLE -> TABLE.formatted(name);
      case OTHER -> "";
    };
  }

  private static String expanders(RuleFiles files, String folder) {
    return files.paths().stream()
        .filter(p -> RuleForm.of(p) == RuleForm.VOCABULARY)
        .filter(p -> RuleFiles.decisionOf(p).equals(folder))
        .map(p -> "expander " + p.substring(p.lastIndexOf('/') + 1) + "\n")
        .collect(Collectors.joining());
  }
}
