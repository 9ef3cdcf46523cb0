package dev.hatchway.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleteTest {

  private static final String HEAD =
      "package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"x\"\nwhen\n";

  private final RuleFiles files = DemoFiles.all();
  private final Complete complete = new Complete(new Folders());

  @Test
  void shouldOfferSentencesWithTheirPlaceholders() {
    Suggestion.All offered = sentences(HEAD + "  there is|");

    assertThat(labels(offered)).contains("there is a company", "the company's size is {size}");
    assertThat(labels(offered)).noneMatch(label -> label.startsWith("-"));
    assertThat(offered.from()).isEqualTo(HEAD.length() + 2);
    assertThat(offered.suggestions())
        .anySatisfy(s -> assertThat(s.insert()).isEqualTo("the company's size is ${size}"));
  }

  @Test
  void shouldOfferDetailsOfTheLineAbove() {
    Suggestion.All company = sentences(HEAD + "  there is a company\n  -|");
    Suggestion.All submission = sentences(HEAD + "  the application was handed in\n  - |");

    assertThat(labels(company))
        .contains("- without a country", "- whose legal form is {form}")
        .doesNotContain("there is a company", "- with less than {n} percent of the form filled in");
    assertThat(labels(submission))
        .contains("- with less than {n} percent of the form filled in")
        .doesNotContain("- without a country");
  }

  @Test
  void shouldOfferTheValuesOfAPlaceholder() {
    Suggestion.All offered = sentences(HEAD + "  there is a company\n  - whose legal form is NO|");

    assertThat(labels(offered)).contains("NON_PROFIT", "NOT_REGISTERED", "LIMITED_COMPANY");
    assertThat(offered.from())
        .isEqualTo((HEAD + "  there is a company\n  - whose legal form is ").length());
  }

  @Test
  void shouldOfferOutcomesBehindThen() {
    assertThat(labels(sentences(HEAD + "  there is a company\nthen\n  |")))
        .containsExactlyInAnyOrder(
            "the company is eligible on this point",
            "the company is not eligible",
            "a person must look");
    assertThat(labels(sentences("package screening;\n|"))).containsExactly("rule");
  }

  @Test
  void shouldOfferFactsAndTheirFields() {
    assertThat(labels(drl(HEAD + "  |"))).contains("Company", "Need", "SizeClass", "not", "exists");
    assertThat(labels(drl(HEAD + "  Company(|"))).contains("employees", "region", "turnoverEur");
    assertThat(labels(drl(HEAD + "  Company(employees != null, fou|"))).contains("foundedYear");
    assertThat(labels(drl(HEAD + "  Company()\n  Product(|")))
        .contains("sector")
        .doesNotContain("employees");
  }

  @Test
  void shouldOfferOperatorsAndValuesBehindAField() {
    assertThat(labels(drl(HEAD + "  Company(region |"))).contains("==", "in");
    assertThat(labels(drl(HEAD + "  Company(region == |"))).contains("Region.CHINA", "null");
    assertThat(labels(drl(HEAD + "  Company(region in (Region.CHINA, |"))).contains("Region.US");
    assertThat(labels(drl(HEAD + "  Company(region == Region.|")))
        .containsExactly("CHINA", "TAIWAN", "US", "EUROPE", "OTHER");
    assertThat(labels(drl(HEAD + "  Company(legalName == \"|"))).isEmpty();
  }

  @Test
  void shouldOfferOutcomesAsTheyAreMade() {
    assertThat(drl(HEAD + "  Company()\nthen\n  |").suggestions())
        .anySatisfy(
            s ->
                assertThat(s.insert())
                    .isEqualTo(
                        "insert(new Eligibility(Verdict.${verdict}, drools.getRule().getName()));"));
    assertThat(drl(HEAD + "  Company()\nthen\n  insert(new Sco|").suggestions())
        .anySatisfy(
            s -> assertThat(s.insert()).startsWith("ScorePart(Criterion.${criterion}, ${points}"));
  }

  @Test
  void shouldOfferRuleLanguageForWhatSentencesMean() {
    assertThat(labels(at("screening/screening.dsl", "[when]there is a firm=Comp|")))
        .contains("Company");
    assertThat(labels(at("screening/screening.dsl", "[when]- small=Company(empl|")))
        .contains("employees");
    assertThat(labels(at("screening/screening.dsl", "|"))).containsExactly("[when]", "[then]");
  }

  private Suggestion.All sentences(String text) {
    return at("screening/eligibility.dslr", text);
  }

  private Suggestion.All drl(String text) {
    return at("screening/more.drl", text);
  }

  private Suggestion.All at(String path, String text) {
    return complete.at(files, path, text.replace("|", ""), text.indexOf('|'));
  }

  private static List<String> labels(Suggestion.All offered) {
    return offered.suggestions().stream().map(Suggestion::label).toList();
  }
}
