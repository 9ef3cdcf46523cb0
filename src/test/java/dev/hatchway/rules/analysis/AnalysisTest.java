package dev.hatchway.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.analysis.Insight.Kind;
import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.Product;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.rules.runtime.TrialRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables and rules of which it is known what is odd about them. */
class AnalysisTest {

  private static final Path ODD = Path.of("src/test/resources/rules-analysis");

  @Test
  void shouldFindNothingOddAboutTheShippedRules() {
    assertThat(of(new RuleFiles(new ShippedRules().files()))).isEmpty();
  }

  @Test
  void shouldFindTheValueThatIsLeftOutBetweenBands() throws IOException {
    Insight hole = only(of("scoring/people.drl.csv"), Kind.HOLE);

    assertThat(((Company) hole.example().get(0)).employees()).isEqualTo(10);
    assertThat(hole.rule().line()).isEqualTo(10);
    Insight stage = only(of("scoring/stages.drl.csv"), Kind.HOLE);
    assertThat(((Product) stage.example().get(0)).stage()).isEqualTo(ProductStage.PILOT);
  }

  @Test
  void shouldFindBandsThatAddUp() throws IOException {
    Insight both = only(of("scoring/people.drl.csv"), Kind.ADDS_UP);

    assertThat(both.rule().name()).isEqualTo("Five to nine people");
    assertThat(both.concerned()).containsExactly("One to five people");
    assertThat(((Company) both.example().get(0)).employees()).isEqualTo(5);
  }

  @Test
  void shouldFindARowThatNobodyCanMeetAndOneThatIsThereTwice() throws IOException {
    List<Insight> found = of("scoring/people.drl.csv");

    assertThat(only(found, Kind.IMPOSSIBLE).rule().name())
        .isEqualTo("Sixty people and at most twenty");
    Insight twice = only(found, Kind.DUPLICATE);
    assertThat(twice.rule().cell()).isEqualTo("A15");
    assertThat(twice.concerned()).containsExactly("Eleven to forty-nine people");
    assertThat(found).hasSize(4);
  }

  @Test
  void shouldFindRowsBehindOthersAndTheCaseWithoutAnAnswer() throws IOException {
    List<Insight> found = of("screening/size.drl.csv");

    Insight shadowed = only(found, Kind.SHADOWED);
    assertThat(shadowed.rule().name()).isEqualTo("A hundred people or more");
    assertThat(shadowed.concerned()).containsExactly("Ten people or more");
    assertThat(((Company) shadowed.example().get(0)).employees()).isGreaterThanOrEqualTo(100);
    assertThat(only(found, Kind.REDUNDANT).rule().name()).isEqualTo("Eleven people or more");
    Company unanswered =
        (Company)
            only(found, Kind.GAP).example().stream()
                .filter(Company.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(unanswered.employees()).isNull();
    assertThat(unanswered.country()).isEqualTo("DE");
    assertThat(found).hasSize(3);
  }

  @Test
  void shouldFindYesAndNoToTheSameButLeaveDoubtToAPerson() throws IOException {
    List<Insight> found = of("screening/contradictions.drl");

    Insight opposite = only(found, Kind.CONTRADICTION);
    assertThat(opposite.rule().name()).isEqualTo("Half or more belongs to others");
    assertThat(((Company) opposite.example().get(0)).largeOwnershipPercent()).isEqualTo(50);
    assertThat(only(found, Kind.WAITS_FOR_NOTHING).rule().name()).isEqualTo("The size is unknown");
    assertThat(found).hasSize(2);
  }

  @Test
  void shouldFindTwoAnswersWhereThereCanBeOne() throws IOException {
    Insight overlap = only(of("reviewer-matching/plan.drl"), Kind.OVERLAP);

    assertThat(overlap.concerned()).containsExactly("Software needs two");
    assertThat(((Product) overlap.example().get(0)).kind()).isEqualTo(ProductKind.BOTH);
  }

  @Test
  void shouldFindRulesThatDoNotComeToAnEnd() throws IOException {
    Insight endless = only(of("reviewer-matching/endless.drl"), Kind.ENDLESS);

    assertThat(endless.rule().name()).isEqualTo("One more for every plan");
    assertThat(endless.example()).isNotEmpty();
  }

  @Test
  void shouldFindRulesThatCannotBeComputed() throws IOException {
    Insight fails = only(of("reviewer-matching/by-nothing.drl"), Kind.FAILS);

    assertThat(fails.rule().name()).isEqualTo("A reviewer for each founder but three");
    assertThat(((Company) fails.example().get(0)).employees()).isEqualTo(3);
  }

  private static List<Insight> of(String path) throws IOException {
    return of(new RuleFiles(Map.of(path, Files.readAllBytes(ODD.resolve(path)))));
  }

  private static List<Insight> of(RuleFiles files) {
    try (var trial = new TrialRules().compile(files)) {
      return Analysis.of(files, trial);
    }
  }

  private static Insight only(List<Insight> found, Kind kind) {
    List<Insight> ofKind = found.stream().filter(i -> i.kind() == kind).toList();
    assertThat(ofKind).as(found.toString()).hasSize(1);
    return ofKind.get(0);
  }
}
