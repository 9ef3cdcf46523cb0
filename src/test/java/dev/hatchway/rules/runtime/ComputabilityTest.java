package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that can't be computed on some facts is no release, before any facts are such. */
class ComputabilityTest {

  private static final String HEAD = "package screening;\nimport dev.hatchway.rules.facts.*;\n";
  private static final String SAY = "insert(new Eligibility(Verdict.ELIGIBLE, \"so\"));";
  private static final int LINES_OF_A_RULE = 6;
  private static final int RANDOM_CONDITIONS = 240;

  @Test
  void shouldRefuseAtItsLineWhatNeedsAValueThatMayBeMissing() {
    List<String> conditions =
        List.of(
            "Company(employees * 2 > 10)",
            "Company(employees * 2.0 > 10)",
            "Company(-employees < 0)",
            "Company(employees * 2 > 10, employees != null)",
            "Company(employees == null || foundedYear - 2 > 10)",
            "Company(country == \"DE\" || employees + 1 > 10)",
            "Company(employees != null || foundedYear != null, employees + 1 > 10)",
            "Company(employees == foundedYear, employees + 1 > 10)",
            "Company(legalName.length() > 3)",
            "Company(legalName.empty)",
            "Company(legalName str[startsWith] \"L\")",
            "Company(legalName not matches \"L.*\", legalName.length() > 3)",
            "Company(turnover.given.currency == \"EUR\")",
            "Company(turnover!.given.currency == \"EUR\")",
            "Company(turnoverEur > balanceSheetEur * 2)",
            "Company(legalName != null, legalName.compareTo(country) > 0)",
            "Company($e : employees) Submission(completenessPercent > $e + 1)",
            "Company($e : employees) Submission(completenessPercent == $e, completenessPercent + 1 > 3)",
            "Submission(today.year > 2020)",
            "Submission(year - 30 > 1990)",
            "not Company(legalName.isEmpty())",
            "exists (Need() and Company(employees != null)) Company(employees + 1 > 3)",
            "(Company($e : employees, employees != null) or Company($e : foundedYear)) Submission(completenessPercent > $e + 1)",
            "ReviewScore(scores[\"team\"] + 1 > 3)");

    assertThat(problems(conditions, SAY))
        .extracting(RuleProblem::line)
        .containsExactlyElementsOf(linesOf(conditions));
    assertThat(problems(conditions, SAY))
        .allSatisfy(problem -> assertThat(problem.message()).contains("may be missing"));
  }

  @Test
  void shouldRefuseNumbersThatAreNotExact() {
    List<String> conditions =
        List.of(
            "Company(employees != null, employees / 2 > 10)",
            "Company(turnoverEur != null, turnoverEur / 3 > 10)",
            "Company(employees != null, employees % 0 == 1)",
            "Company(turnoverEur != null, turnoverEur * 0.1 > 10)",
            "Company(employees != null, employees * 3 > 10)",
            "Company(employees != null, foundedYear != null, foundedYear * employees > 10)",
            "Company(employees != null, employees.longValue() * employees * employees > 10)");

    assertThat(problems(conditions, SAY))
        .extracting(RuleProblem::line)
        .containsExactlyElementsOf(linesOf(conditions));
    assertThat(problems(conditions, SAY).get(0).message()).contains("multiply the other side");
    assertThat(problems(conditions, SAY).get(3).message()).contains("0.5B");
    assertThat(problems(conditions, SAY).get(4).message()).contains("longValue()");
  }

  @Test
  void shouldRefuseConclusionsOfWhatMayBeMissing() {
    String condition = "Company($n : legalName, $e : employees)";

    for (String conclusion :
        List.of(
            "insert(new ScorePart(Criterion.FIT, $e, \"x\"));",
            "insert(new ScorePart(Criterion.FIT, $e + 1, \"x\"));",
            "insert(new ScorePart(Criterion.FIT, $n.length(), \"x\"));",
            "insert(new Eligibility(Verdict.ELIGIBLE, $n.trim()));")) {
      assertThat(problems(List.of(condition), conclusion))
          .as(conclusion)
          .extracting(RuleProblem::line)
          .containsExactly(7);
    }
  }

  @Test
  void shouldLetThroughWhatCanBeComputedOnAnyFacts() {
    List<String> conditions =
        List.of(
            "Company(employees > 10)",
            "Company(employees != null, employees * 2 > 10)",
            "Company(employees != null && employees * 2 > 10)",
            "Company(employees == null || employees * 2 > 10)",
            "Company(!(employees == null), employees + 1 > 3)",
            "Company(!(employees == null || foundedYear == null), employees + foundedYear > 3)",
            "Company(employees > 0, employees - 1 > 3)",
            "Company(employees != null, employees.longValue() * 3 > 10)",
            "Company(turnoverEur > 0, balanceSheetEur > 0, turnoverEur > balanceSheetEur * 0.5B)",
            "Company(legalName!.length() > 3)",
            "Company(legalName != null, legalName str[startsWith] \"L\")",
            "Company(legalName matches \"L.*\", legalName.length() > 3)",
            "Company(country in (\"DE\", \"TW\"), country.length() == 2)",
            "Company(region == Region.CHINA, region.name() == \"CHINA\")",
            "Company($e : employees, employees != null) Submission(completenessPercent > $e * 2)",
            "Company($n : legalName, legalName != null) Reviewer(conflicts contains $n.trim())",
            "Resource(regions.size() > 1, regions contains Region.EUROPE)",
            "$r : Reviewer(openAssignments < capacity) not Reviewer(openAssignments < $r.openAssignments)",
            "Submission(today != null, today.year - 30 > 1990)",
            "Submission($y : year, year != null) Company(foundedYear != null, $y - foundedYear > 30)",
            "ScorePart(points > 3, points % 2 == 1)",
            "exists (Need() and Company(employees != null, employees + 1 > 3))",
            "ReviewScore(scores[\"team\"] > 3)");

    assertThat(problems(conditions, SAY)).isEmpty();
  }

  @Test
  void shouldNeverFailInWhatItLetsThrough() {
    RandomConditions random = new RandomConditions(12);
    List<String> conditions =
        Stream.generate(random::next).distinct().limit(RANDOM_CONDITIONS).toList();
    List<String> through =
        conditions.stream().filter(c -> uncomputable(files(List.of(c), SAY)).isEmpty()).toList();
    CompiledRelease rules = new RuleCompiler().compile(files(through, SAY));

    assertThat(through).hasSizeBetween(RANDOM_CONDITIONS / 4, RANDOM_CONDITIONS * 3 / 4);
    RandomFacts facts = new RandomFacts(12, ShippedRelease.rates());
    Set<String> fired = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      rules.evaluate("screening", facts.next()).fired().forEach(one -> fired.add(one.name()));
    }
    assertThat(fired).hasSizeGreaterThan(through.size() / 2);
  }

  private static List<RuleProblem> uncomputable(RuleFiles files) {
    return new RuleSources(files, new ArrayList<>())
        .read(files.paths()).stream().flatMap(source -> source.uncomputable().stream()).toList();
  }

  @Test
  void shouldHoldWhatTheDocumentationSays() throws IOException {
    Matcher row =
        Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|")
            .matcher(Files.readString(Path.of("docs/rules-workbench.md")));
    List<String> right = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    while (row.find()) {
      right.add(row.group(1));
      wrong.add(row.group(2));
    }

    assertThat(right).hasSize(8);
    assertThat(problems(right, SAY)).isEmpty();
    assertThat(problems(wrong, SAY))
        .extracting(RuleProblem::line)
        .containsExactlyElementsOf(linesOf(wrong));
  }

  @Test
  void shouldStillDecideByRulesThatWereReleasedBefore() {
    CompiledRelease before =
        new RuleCompiler().compile(files(List.of("Company(employees * 2 > 10)"), SAY));

    assertThat(before.rules("screening")).hasSize(1);
  }

  @Test
  void shouldNameTheFileAndTheRowOfATable() {
    String table =
        "RuleSet,screening\nImport,dev.hatchway.rules.facts.*\n\nRuleTable t\nNAME,CONDITION,ACTION\n,Company,\n"
            + ",employees * 2 > $param,\"insert(new Eligibility(Verdict.$param, drools.getRule().getName()));\"\n"
            + "Name,Under,Verdict\nOne,10,ELIGIBLE\nTwo,20,ELIGIBLE\n";

    assertThat(
            new RuleCheck()
                .problems(
                    new RuleFiles(
                        Map.of("screening/t.drl.csv", table.getBytes(StandardCharsets.UTF_8)))))
        .extracting(RuleProblem::file, RuleProblem::line)
        .containsExactly(tuple("screening/t.drl.csv", 9), tuple("screening/t.drl.csv", 10));
  }

  private static List<Integer> linesOf(List<String> conditions) {
    return IntStream.range(0, conditions.size()).map(i -> 5 + i * LINES_OF_A_RULE).boxed().toList();
  }

  private static List<RuleProblem> problems(List<String> conditions, String conclusion) {
    return new RuleCheck().problems(files(conditions, conclusion));
  }

  private static RuleFiles files(List<String> conditions, String conclusion) {
    String rules =
        IntStream.range(0, conditions.size())
            .mapToObj(
                i ->
                    "rule \"r%d\"\nwhen\n  %s\nthen\n  %s\nend\n"
                        .formatted(i, conditions.get(i), conclusion))
            .collect(Collectors.joining());
    return new RuleFiles(
        Map.of("screening/a.drl", (HEAD + rules).getBytes(StandardCharsets.UTF_8)));
  }
}
