package dev.hatchway.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.TrialRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnoseTest {

  private static final String ELIGIBILITY = "screening/eligibility.dslr";
  private static final String WORDS = "screening/screening.dsl";
  private static final String FIT = "routing/fit.drl";
  private static final String CHINA = "screening/size-china.drl.csv";

  private final RuleFiles files = DemoFiles.all();
  private final Diagnose diagnose = new Diagnose(new TrialRules(), new Folders());

  static List<String> shipped() {
    return DemoFiles.all().paths();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shouldFindNothingInTheRulesThatShip(String path) {
    assertThat(diagnose.diagnose(files, path, files.text(path))).isEmpty();
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void shouldNotTryLinesForEver() {
    String places =
        IntStream.range(0, 6).mapToObj("{p%d}"::formatted).collect(Collectors.joining(" "));
    String words =
        IntStream.range(0, 500)
            .mapToObj(i -> "[when]a %s z%d=Company()\n".formatted(places, i))
            .collect(Collectors.joining());
    RuleFiles folder =
        new RuleFiles(Map.of("screening/a.dsl", words.getBytes(StandardCharsets.UTF_8)));
    String line = "  a" + " w".repeat(60) + "\n";
    String text = "package screening;\nrule \"x\"\nwhen\n" + line.repeat(1_000) + "then\nend\n";

    assertThat(diagnose.diagnose(folder, "screening/a.dslr", text))
        .anyMatch(found -> found.line() == 4);
  }

  @Test
  void shouldSuggestTheSentenceThatWasMeant() {
    String text = changed(ELIGIBILITY, "  - without a name", "  - without any name");

    Diagnostic found = only(ELIGIBILITY, text);

    assertThat(lineOf(text, found)).isEqualTo("  - without any name");
    assertThat(found.column()).isEqualTo(3);
    assertThat(found.length()).isEqualTo("- without any name".length());
    assertThat(found.messageKey()).isEqualTo("editing.problem.sentence-nearest");
    assertThat((String) found.arguments().get(1)).startsWith("“- without a name”");
  }

  @Test
  void shouldFindAValueThatItsListDoesNotHave() {
    Diagnostic found = only(ELIGIBILITY, changed(ELIGIBILITY, "is NON_PROFIT", "is NONPROFIT"));

    assertThat(found.messageKey()).isEqualTo("editing.problem.value-nearest");
    assertThat(found.arguments()).startsWith("NONPROFIT", "NON_PROFIT", "LegalForm");
    assertThat(found.length()).isEqualTo("NONPROFIT".length());
  }

  @Test
  void shouldFindAWordWhereANumberBelongs() {
    Diagnostic found =
        only(ELIGIBILITY, changed(ELIGIBILITY, "hold 50 percent", "hold half percent"));

    assertThat(found.messageKey()).isEqualTo("editing.problem.number");
    assertThat(found.arguments()).containsExactly("half");
  }

  @Test
  void shouldFindADetailThatIsSaidOfTheWrongFact() {
    Diagnostic found =
        only(
            ELIGIBILITY,
            changed(
                ELIGIBILITY,
                "  the application was handed in\n  - with less than 25",
                "  there is a company\n  - with less than 25"));

    assertThat(found.messageKey()).isEqualTo("editing.problem.detail");
    assertThat(found.arguments()).contains("Company");
  }

  @Test
  void shouldFindASecondRuleOfTheSameName() {
    String twice = "rule \"The company is a micro business\"";
    Diagnostic here =
        only(ELIGIBILITY, changed(ELIGIBILITY, "rule \"The company is a small business\"", twice));
    Diagnostic elsewhere =
        only(
            CHINA,
            changed(
                CHINA,
                "Under 10 people: a micro business of another kind in China",
                "The company is a small business"));

    assertThat(here.messageKey()).isEqualTo("editing.problem.rule-at");
    assertThat(elsewhere.messageKey()).isEqualTo("editing.problem.rule-in");
    assertThat(elsewhere.arguments()).containsExactly(ELIGIBILITY);
  }

  @Test
  void shouldSuggestTheFieldThatWasMeant() {
    String text = changed(FIT, "urgency == Urgency.LATER", "urgncy == Urgency.LATER");

    Diagnostic found = only(FIT, text);

    assertThat(found.messageKey()).isEqualTo("editing.problem.field-nearest");
    assertThat(found.arguments()).containsExactly("urgncy", "urgency", "Need");
    assertThat(lineOf(text, found).substring(found.column() - 1)).startsWith("urgncy ==");
  }

  @Test
  void shouldSuggestFactsOutcomesAndValuesThatWereMeant() {
    assertThat(only(FIT, changed(FIT, "not Product(stage", "not Prodct(stage")).arguments())
        .containsExactly("Prodct", "Product");
    assertThat(keys(FIT, changed(FIT, "need, 15, drools", "need, 15, drools"))).isEmpty();
    assertThat(
            only(
                    FIT,
                    changed(
                        FIT,
                        "new ResourceMatch($resource.code(), NeedKind.INVESTMENT",
                        "new ResourceMach($resource.code(), NeedKind.INVESTMENT"))
                .arguments())
        .containsExactly("ResourceMach", "ResourceMatch");
    assertThat(only(FIT, changed(FIT, "== Region.CHINA)", "== Region.CHNA)")).arguments())
        .startsWith("CHNA", "CHINA", "Region");
  }

  @Test
  void shouldNameLineAndColumnOfWhatCanNotBeRead() {
    String text = changed(FIT, "  not Product(stage != null)", "  not Product(stage != )");

    List<Diagnostic> found = diagnose.diagnose(files, FIT, text);

    assertThat(found).isNotEmpty();
    assertThat(lineOf(text, found.get(0))).contains("stage != )");
    assertThat(found.get(0).messageKey()).startsWith("editing.problem.syntax");
  }

  @Test
  void shouldSayWhatTheCompilerFindsOnly() {
    String text = changed(FIT, "$need, 15, drools", "$ned, 15, drools");

    Diagnostic found = only(FIT, text);

    assertThat(found.messageKey()).isEqualTo("editing.problem.unresolved");
    assertThat(found.arguments()).containsExactly("$ned");
  }

  @Test
  void shouldLookAtWhatSentencesMean() {
    assertThat(
            only(WORDS, changed(WORDS, "=legalName == null ||", "=legalNme == null ||"))
                .arguments())
        .containsExactly("legalNme", "legalName", "Company");
    assertThat(
            only(WORDS, changed(WORDS, "Verdict.NOT_ELIGIBLE", "Verdict.INELIGIBLE")).messageKey())
        .startsWith("editing.problem.value");
    assertThat(keys(WORDS, changed(WORDS, "raisedUsd > {amount})", "raisedUsd > {sum})")))
        .contains("editing.problem.placeholder");
    assertThat(keys(WORDS, changed(WORDS, "[when]there is a company", "there is a company")))
        .contains("editing.problem.vocabulary-line");
  }

  @Test
  void shouldSayThatRulesNeedASentenceThatIsTakenAway() {
    String text = changed(WORDS, "[when]- before that year=$founded > year\n", "");

    assertThat(diagnose.diagnose(files, WORDS, text))
        .anySatisfy(
            d -> {
              assertThat(d.messageKey()).isEqualTo("editing.problem.in-file");
              assertThat(d.arguments()).contains(ELIGIBILITY);
            });
  }

  @Test
  void shouldNameCellsOfDecisionTables() {
    assertThat(cell(changed(CHINA, "yes,CHINA,\"20, 3000000\"", "yes,CHNA,\"20, 3000000\"")))
        .isEqualTo("C12 editing.problem.value-nearest");
    assertThat(cell(changed(CHINA, "\"20, 3000000\"", "20")))
        .isEqualTo("D12 editing.problem.parts");
    assertThat(cell(changed(CHINA, "\"20, 3000000\"", "\"20, 3 million\"")))
        .isEqualTo("D12 editing.problem.number");
    assertThat(cell(changed(CHINA, "NAME,CONDITION,", "NAME,CONDITIONN,")))
        .isEqualTo("B8 editing.problem.kind-nearest");
    assertThat(cell(changed(CHINA, "turnoverCny < $paramB", "turnovrCny < $paramB")))
        .isEqualTo("G10 editing.problem.field-nearest");
    assertThat(cell(changed(CHINA, "Sector.SOFTWARE,\"MICRO, ", "Sector.SOFTWARE,\"TINY, ")))
        .isEqualTo("K16 editing.problem.value");
  }

  @Test
  void shouldFindARangeThatNeverHolds() {
    String path = "scoring/scorecard.drl.csv";
    String text = changed(path, "A team of two to four,2,4,", "A team of two to four,5,4,");

    assertThat(only(path, text).messageKey()).isEqualTo("editing.problem.range");
    assertThat(only(path, text).cell()).startsWith("C");
  }

  @Test
  void shouldSayWhatTheCageRefusesAtItsLine() {
    String text =
        changed(
            FIT,
            "import dev.hatchway.rules.facts.*;",
            "import java.io.File;\nimport dev.hatchway.rules.facts.*;");

    assertThat(diagnose.diagnose(files, FIT, text)).anyMatch(d -> d.line() == 3);
  }

  @Test
  void shouldNotWaitForASentenceOfVeryManyPlaces() {
    String places = "[when]a " + "{p} ".repeat(14) + "z=Company()\n";
    String line = "  a " + "b ".repeat(60) + "y";
    var vocabulary = Vocabulary.of(places);

    assertThat(vocabulary.said(Sentence.Part.WHEN, line)).isEmpty();
  }

  private String cell(String text) {
    Diagnostic found = only(CHINA, text);
    return found.cell() + " " + found.messageKey();
  }

  private List<String> keys(String path, String text) {
    return diagnose.diagnose(files, path, text).stream().map(Diagnostic::messageKey).toList();
  }

  private Diagnostic only(String path, String text) {
    List<Diagnostic> found = diagnose.diagnose(files, path, text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String lineOf(String text, Diagnostic found) {
    return text.lines().toList().get(found.line() - 1);
  }

  private String changed(String path, String from, String to) {
    String text = files.text(path);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }
}
