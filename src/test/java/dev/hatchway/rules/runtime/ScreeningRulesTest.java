package dev.hatchway.rules.runtime;

import static dev.hatchway.rules.runtime.Facts.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.LegalForm;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.SizeClass;
import dev.hatchway.rules.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningRulesTest {

  @ParameterizedTest
  @CsvSource({
    // country, sector, employees, turnover, balance sheet, capital, expected
    "DE, SOFTWARE, 9, 2000000 EUR, , , MICRO",
    "DE, SOFTWARE, 9, 2000001 EUR, , , SMALL",
    "DE, SOFTWARE, 9, 2000001 EUR, 2000000 EUR, , MICRO",
    "FR, SOFTWARE, 10, 1 EUR, , , SMALL",
    "GB, SOFTWARE, 49, 8500000 GBP, , , SMALL",
    "GB, SOFTWARE, 49, 8600000 GBP, , , MEDIUM",
    "IT, SOFTWARE, 249, , 43000000 EUR, , MEDIUM",
    "IT, SOFTWARE, 250, 1 EUR, 1 EUR, , LARGE",
    "ES, SOFTWARE, 20, 50000001 EUR, 43000001 EUR, , LARGE",
    "ES, SOFTWARE, 20, 50000001 EUR, , , UNKNOWN",
    "SE, SOFTWARE, 5, , , , UNKNOWN",
    "SE, SOFTWARE, , 100000 EUR, , , UNKNOWN",
    "TW, INDUSTRIAL, 4, , , , MICRO",
    "TW, INDUSTRIAL, 5, , , , SMALL",
    "TW, INDUSTRIAL, 199, , , 200000000 TWD, SMALL",
    "TW, INDUSTRIAL, 200, , , 100000000 TWD, SMALL",
    "TW, INDUSTRIAL, 200, , , 100000001 TWD, LARGE",
    "TW, INDUSTRIAL, 200, , , , UNKNOWN",
    "TW, INDUSTRIAL, , , , , UNKNOWN",
    "CN, SOFTWARE, 9, 90000000 CNY, , , MICRO",
    "CN, SOFTWARE, 10, 499999 CNY, , , MICRO",
    "CN, SOFTWARE, 10, 500000 CNY, , , SMALL",
    "CN, SOFTWARE, 100, 10000000 CNY, , , MEDIUM",
    "CN, SOFTWARE, 300, 100000000 CNY, , , LARGE",
    "HK, CONSUMER_ELECTRONICS, 19, 50000000 CNY, , , MICRO",
    "CN, INDUSTRIAL, 20, 3000000 CNY, , , SMALL",
    "CN, MOBILITY, 300, 20000000 CNY, , , MEDIUM",
    "CN, ENERGY, 1000, 400000000 CNY, , , LARGE",
    "CN, COMMERCE, 9, , , , MICRO",
    "CN, COMMERCE, 49, 4999999 CNY, , , SMALL",
    "CN, COMMERCE, 299, 6000000 CNY, , , MEDIUM",
    "CN, COMMERCE, 300, 200000000 CNY, , , LARGE",
    "CN, AGRICULTURE, , 499999 CNY, , , MICRO",
    "CN, AGRICULTURE, , 500000 CNY, , , SMALL",
    "CN, AGRICULTURE, , 5000000 CNY, , , MEDIUM",
    "CN, AGRICULTURE, , 200000000 CNY, , , LARGE",
    "CN, AGRICULTURE, 5, , , , UNKNOWN",
    "CN, OTHER, 9, , , , MICRO",
    "CN, MEDIA, 99, , , , SMALL",
    "CN, FINANCE, 299, , , , MEDIUM",
    "CN, EDUCATION, 300, , , , LARGE",
    "CN, , 9, 100000 CNY, , , UNKNOWN",
    "CN, SOFTWARE, , , , , UNKNOWN",
    "US, SOFTWARE, 9, , , , MICRO",
    "US, CONSUMER_ELECTRONICS, 750, , , , SMALL",
    "US, CONSUMER_ELECTRONICS, 751, , , , LARGE",
    "US, INDUSTRIAL, 700, , , , SMALL",
    "US, INDUSTRIAL, 701, , , , LARGE",
    "US, HEALTH, 1000, , , , SMALL",
    "US, HEALTH, 1001, , , , LARGE",
    "US, ENERGY, 600, , , , SMALL",
    "US, ENERGY, 601, , , , LARGE",
    "US, MOBILITY, 1000, , , , SMALL",
    "US, MOBILITY, 1001, , , , LARGE",
    "US, SOFTWARE, 10, 47000000 USD, , , SMALL",
    "US, SOFTWARE, 10, 47000001 USD, , , LARGE",
    "US, COMMERCE, , 40000000 USD, , , SMALL",
    "US, COMMERCE, , 40000001 USD, , , LARGE",
    "US, FINANCE, , 47000000 USD, , , SMALL",
    "US, FINANCE, , 47000001 USD, , , LARGE",
    "US, EDUCATION, , 24000000 USD, , , SMALL",
    "US, EDUCATION, , 24000001 USD, , , LARGE",
    "US, MEDIA, , 47000000 USD, , , SMALL",
    "US, MEDIA, , 47000001 USD, , , LARGE",
    "US, OTHER, , 19500000 USD, , , SMALL",
    "US, OTHER, , 19500001 USD, , , LARGE",
    "US, AGRICULTURE, 40, 100000 USD, , , UNKNOWN",
    "US, SOFTWARE, , , , , UNKNOWN",
    "US, , , , , , UNKNOWN",
  })
  void shouldReadTheSizeFromTheStandardOfTheRegion(
      String country,
      Sector sector,
      Integer employees,
      String turnover,
      String balance,
      String capital,
      Size expected) {
    // given
    Facts facts =
        anApplication()
            .from(country)
            .making(sector, ProductKind.BOTH, null)
            .withTurnover(turnover)
            .withBalanceSheet(balance)
            .withCapital(capital);
    if (employees != null) {
      facts.withEmployees(employees);
    }

    // when
    var answer = ShippedRelease.ask("screening", facts.list());

    // then
    assertThat(answer.all(SizeClass.class)).extracting(SizeClass::size).containsExactly(expected);
    assertThat(answer.all(SizeClass.class)).extracting(SizeClass::source).doesNotContain("");
  }

  @Test
  void shouldAskForAPersonWherePartnerEnterprisesCount() {
    var answer =
        ShippedRelease.ask(
            "screening",
            anApplication()
                .from("DE")
                .withEmployees(5)
                .withTurnover("1 EUR")
                .ownedByLarge(25)
                .list());

    assertThat(answer.all(SizeClass.class))
        .extracting(SizeClass::size)
        .containsExactly(Size.UNKNOWN);
    assertThat(overall(answer)).isEqualTo(Verdict.NEEDS_PERSON);
  }

  @Test
  void shouldAdmitAMicroBusinessOfEachRegion() {
    for (String country : new String[] {"CN", "TW", "US", "PL"}) {
      Facts facts =
          aMicroBusiness(country).founded(2023).complete(90).afterApplications(0).ownedByLarge(0);

      assertThat(overall(ShippedRelease.ask("screening", facts.list())))
          .as(country)
          .isEqualTo(Verdict.ELIGIBLE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CA, 'The company is registered outside the programme''s regions'",
    "IN, 'The company is registered outside the programme''s regions'",
  })
  void shouldRejectOutsideTheRegions(String country, String reason) {
    var answer = ShippedRelease.ask("screening", aMicroBusiness(country).list());

    assertThat(overall(answer)).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(answer.reasons()).contains(reason);
  }

  @Test
  void shouldNeverRejectForWhatIsMissing() {
    var nothing =
        ShippedRelease.ask("screening", anApplication().named(null).registeredAs(null).list());

    assertThat(overall(nothing)).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(nothing.reasons())
        .contains(
            "The country is missing, so a person must look",
            "The company's name is missing, so a person must look",
            "It is not said what the company makes, so a person must look");
  }

  @Test
  void shouldAdmitAnUnknownSizeWhereLittleWasRaised() {
    var little = ShippedRelease.ask("screening", american().raising("750000 USD", 0).list());
    var more = ShippedRelease.ask("screening", american().raising("3000001 USD", 0).list());
    var undisclosed = ShippedRelease.ask("screening", american().raising(null, 2).list());
    var unsaid = ShippedRelease.ask("screening", american().list());
    var much = ShippedRelease.ask("screening", american().raising("50000001 USD", 0).list());
    var muchAndMore = ShippedRelease.ask("screening", american().raising("4000000 USD", 1).list());

    assertThat(overall(little)).isEqualTo(Verdict.ELIGIBLE);
    assertThat(overall(more)).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(overall(undisclosed)).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(overall(unsaid)).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(overall(much)).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(muchAndMore.reasons())
        .anyMatch(r -> r.contains("further rounds were not disclosed"));
  }

  @Test
  void shouldTellLegalFormsApart() {
    assertThat(verdict(aMicroBusiness("US").registeredAs(LegalForm.NON_PROFIT)))
        .isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(verdict(aMicroBusiness("US").registeredAs(LegalForm.NOT_REGISTERED)))
        .isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(aMicroBusiness("US").registeredAs(LegalForm.PUBLIC_COMPANY)))
        .isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(aMicroBusiness("US").registeredAs(null))).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void shouldCountWhatLargeCompaniesHold() {
    assertThat(verdict(aMicroBusiness("US").ownedByLarge(24))).isEqualTo(Verdict.ELIGIBLE);
    assertThat(verdict(aMicroBusiness("US").ownedByLarge(25))).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(aMicroBusiness("US").ownedByLarge(50))).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void shouldSendWhatIsOddToAPerson() {
    assertThat(verdict(aMicroBusiness("US").founded(2027))).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(aMicroBusiness("US").founded(1996))).isEqualTo(Verdict.ELIGIBLE);
    assertThat(verdict(aMicroBusiness("US").founded(1995))).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(aMicroBusiness("US").withEmployees(-1))).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(aMicroBusiness("US").complete(24))).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(aMicroBusiness("US").afterApplications(3))).isEqualTo(Verdict.NEEDS_PERSON);
  }

  @Test
  void shouldTreatSizesAsTheProgrammeDoes() {
    assertThat(verdict(european(20, "5000000 EUR"))).isEqualTo(Verdict.ELIGIBLE);
    assertThat(verdict(european(200, "30000000 EUR"))).isEqualTo(Verdict.NEEDS_PERSON);
    assertThat(verdict(european(400, "30000000 EUR"))).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  static Facts aMicroBusiness(String country) {
    return anApplication()
        .from(country)
        .making(Sector.SOFTWARE, ProductKind.SOFTWARE, ProductStage.PILOT)
        .withEmployees(4)
        .withTurnover("50000 EUR");
  }

  private static Facts american() {
    return anApplication().from("US").making(Sector.SOFTWARE, null, null);
  }

  private static Facts european(int employees, String turnover) {
    return aMicroBusiness("NL").withEmployees(employees).withTurnover(turnover);
  }

  private static Verdict verdict(Facts facts) {
    return overall(ShippedRelease.ask("screening", facts.list()));
  }

  private static Verdict overall(ShippedRelease.Answer answer) {
    return Eligibility.overall(answer.all(Eligibility.class));
  }
}
