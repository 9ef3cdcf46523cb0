package dev.hatchway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.rules.facts.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCompaniesTest {

  private static final long SEED = 280;
  private static final int YEAR = 2026;

  private final List<DemoCompany> companies = new DemoCompanies(SEED, YEAR).next(280);

  @Test
  void shouldMakeTheSameCompaniesFromTheSameSeed() {
    // when
    List<DemoCompany> again = new DemoCompanies(SEED, YEAR).next(280);

    // then
    assertThat(again).isEqualTo(companies);
    assertThat(new DemoCompanies(SEED + 1, YEAR).next(280)).isNotEqualTo(companies);
  }

  @Test
  void shouldNotMakeACompanyTwice() {
    assertThat(companies).hasSize(280);
    assertThat(companies).extracting(DemoCompany::key).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(companies).extracting(c -> c.profile().description()).doesNotHaveDuplicates();
  }

  @Test
  void shouldMakeCompaniesOfAllRegionsKindsAndStages() {
    assertThat(companies)
        .extracting(c -> Region.ofCountry(c.profile().company().country()))
        .contains(Region.values());
    assertThat(companies)
        .extracting(c -> c.profile().product().kind())
        .contains(ProductKind.values());
    assertThat(companies)
        .extracting(c -> c.profile().product().stage())
        .contains(ProductStage.values());
    assertThat(companies).extracting(c -> c.profile().product().sector()).contains(Sector.values());
  }

  @Test
  void shouldHaveManyIdeas() {
    assertThat(Idea.all()).extracting(Idea::text).hasSizeGreaterThan(90).doesNotHaveDuplicates();
  }

  @Test
  void shouldNotMixScriptsWithinAWord() {
    assertThat(companies).noneMatch(c -> c.name().matches(".*[a-zA-Z]\\p{IsHan}.*"));
    assertThat(companies).noneMatch(c -> c.name().contains("/"));
  }

  @Test
  void shouldLeaveSomethingOutAtTimes() {
    assertThat(companies).anyMatch(c -> c.profile().company().employees() == null);
    assertThat(companies).anyMatch(c -> c.profile().company().turnover() == null);
    assertThat(companies).anyMatch(c -> c.profile().product().sector() == null);
    assertThat(companies).anyMatch(c -> c.profile().funding().raised() == null);
  }

  @Test
  void shouldSayInTheCompanysFiguresWhatItsStageCanCarry() {
    assertThat(companies)
        .filteredOn(c -> c.profile().product().stage() == ProductStage.IDEA)
        .allMatch(
            c ->
                c.profile().company().turnover() == null
                    || c.profile().company().turnover().amount().signum() == 0
                    || c.profile().company().employees() > 1000);
  }
}
