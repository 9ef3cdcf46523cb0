package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.Submission;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

  private static final String HEAD = "package screening;\nimport dev.hatchway.rules.facts.*;\n";
  private static final Submission SUBMISSION =
      new Submission("springboard", "2026", 90, 0, LocalDate.of(2026, 3, 2));

  @Test
  void shouldNameFileAndLineOfAnUnknownField() {
    String drl =
        HEAD
            + "rule \"Wages are paid\"\nwhen\n  Company(wages > 5)\nthen\n"
            + "  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n";

    var problems = refused(Map.of("screening/a.drl", drl));

    assertThat(problems).allMatch(p -> p.file().equals("screening/a.drl"));
    assertThat(problems).anyMatch(p -> p.line() >= 3 && p.message().contains("wages"));
  }

  @Test
  void shouldNameTheLineOfASentenceThatTheVocabularyDoesNotKnow() {
    String dslr =
        HEAD + "expander a.dsl\nrule \"x\"\nwhen\n  the moon is full\nthen\n  all is well\nend\n";

    var problems =
        refused(
            Map.of(
                "screening/a.dsl",
                "[when]there is a company=Company()\n[then]all is well=System.out.println();\n",
                "screening/a.dslr",
                dslr));

    assertThat(problems).anyMatch(p -> p.file().equals("screening/a.dslr") && p.line() == 6);
  }

  @Test
  void shouldNameTheRowOfATable() {
    String table =
        "RuleSet,screening\nImport,dev.hatchway.rules.facts.*\n\nRuleTable t\nNAME,CONDITION,ACTION\n,Company,\n"
            + ",\"employees < $param\",\"insert(new Eligibility(Verdict.$param, drools.getRule().getName()));\"\n"
            + "Name,Under,Verdict\nFew,10,ELIGIBLE\nMany,100,PERHAPS\n";

    var problems = refused(Map.of("screening/t.drl.csv", table));

    assertThat(problems).extracting(RuleProblem::line).containsOnly(10);
    assertThat(problems).extracting(RuleProblem::message).anyMatch(m -> m.contains("PERHAPS"));
  }

  @Test
  void shouldRefuseAMisspeltKindOfColumnAndATableThatIsNone() {
    String misspelt =
        "RuleSet,screening\nRuleTable t\nNAME,CONDITIONN,ACTION\n,Company,\n,x,y\nName,a,b\nFew,1,2\n";

    assertThat(refused(Map.of("screening/t.drl.csv", misspelt)))
        .containsExactly(
            new RuleProblem("screening/t.drl.csv", 3, 2, "\"CONDITIONN\" is no kind of column"));
    assertThat(refused(Map.of("screening/t.drl.csv", "a,b\n1,2\n")))
        .extracting(RuleProblem::message)
        .containsExactly("There is no cell that begins with RuleTable");
  }

  @Test
  void shouldRefuseTwoRulesOfOneName() {
    String rule = "rule \"Twice\"\nwhen\nthen\nend\n";

    assertThat(refused(Map.of("screening/a.drl", HEAD + rule, "screening/b.drl", HEAD + rule)))
        .anyMatch(p -> p.message().contains("Twice"));
  }

  @Test
  void shouldSeeWordsComparedWithNumbersOnTheSecondLook() {
    String drl = HEAD + "rule \"x\"\nwhen\n  Company(employees > \"many\")\nthen\nend\n";

    RuleFiles files = files(Map.of("screening/a.drl", drl));

    assertThat(new StrictCheck().problems(files))
        .isNotEmpty()
        .allMatch(p -> p.file().equals("screening/a.drl"));
  }

  @Test
  void shouldLookTwiceAtFoldersThatAreCalledAsPackagesOfTheHouse() {
    for (String folder : List.of("dev", "org")) {
      String drl =
          HEAD.replace("package screening", "package " + folder)
              + "rule \"x\"\nwhen\n  Company(employees > 3)\nthen\nend\n";

      RuleFiles files = files(Map.of(folder + "/a.drl", drl));

      assertThat(new StrictCheck().problems(files)).as(folder).isEmpty();
    }
  }

  @Test
  void shouldKeepLettersOfAnyScriptInNames() {
    String drl =
        HEAD
            + "rule \"公司註冊地在歐洲 €\"\nwhen\nthen\n"
            + "  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n";
    CompiledRelease release = new RuleCompiler().compile(files(Map.of("screening/a.drl", drl)));

    assertThat(release.evaluate("screening", List.of(SUBMISSION)).outcomes())
        .extracting(o -> ((Eligibility) o).reason())
        .containsExactly("公司註冊地在歐洲 €");
  }

  @Test
  void shouldHashContentAndNothingElse() {
    RuleFiles one = files(Map.of("a/b", "c", "d", "e"));

    assertThat(files(new TreeMap<>(Map.of("d", "e", "a/b", "c"))).hash()).isEqualTo(one.hash());
    assertThat(files(Map.of("a/b", "c", "d", "f")).hash()).isNotEqualTo(one.hash());
    assertThat(files(Map.of("a/bc", "", "d", "e")).hash()).isNotEqualTo(one.hash());
  }

  private static List<RuleProblem> refused(Map<String, String> texts) {
    return catchThrowableOfType(RulesRefused.class, () -> new RuleCompiler().compile(files(texts)))
        .problems();
  }

  private static RuleFiles files(Map<String, String> texts) {
    Map<String, byte[]> bytes = new TreeMap<>();
    texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new RuleFiles(bytes);
  }
}
