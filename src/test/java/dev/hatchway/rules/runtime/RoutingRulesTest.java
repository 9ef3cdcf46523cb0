package dev.hatchway.rules.runtime;

import static dev.hatchway.rules.runtime.Facts.anApplication;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.LegalForm;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Resource;
import dev.hatchway.rules.facts.ResourceBar;
import dev.hatchway.rules.facts.ResourceMatch;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Urgency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingRulesTest {

  private static final Fact[] CATALOGUE = {
    resource("foxconn-industrial-design", NeedKind.INDUSTRIAL_DESIGN),
    resource("foxconn-patent-development", NeedKind.PATENT_DEVELOPMENT),
    resource("foxconn-supply-chain", NeedKind.SUPPLY_CHAIN),
    resource("alibaba-cloud-credits", NeedKind.CLOUD_CREDITS),
    resource("alibaba-china-market", NeedKind.CHINA_MARKET_ACCESS),
    resource("intel-hardware-platform", NeedKind.HARDWARE_PLATFORM),
    resource("valley-investment", NeedKind.INVESTMENT),
    resource("zhubajie-services", NeedKind.OUTSOURCED_SERVICES)
  };

  @ParameterizedTest
  @EnumSource(NeedKind.class)
  void shouldFindTheResourceForEachNeedAndTheNextBest(NeedKind need) {
    // when
    var answer =
        ShippedRelease.ask(
            "routing", anApplication().needing(need, Urgency.THIS_QUARTER).and(CATALOGUE).list());

    // then
    Map<String, Integer> points = points(answer, need);
    assertThat(points).hasSizeGreaterThanOrEqualTo(2);
    String best =
        points.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    assertThat(CATALOGUE)
        .filteredOn(r -> ((Resource) r).code().equals(best))
        .allMatch(r -> ((Resource) r).need() == need);
    assertThat(answer.all(ResourceBar.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SOFTWARE, , alibaba-cloud-credits zhubajie-services",
    "HARDWARE, PROTOTYPE, foxconn-industrial-design intel-hardware-platform zhubajie-services",
    "HARDWARE, PRODUCTION, foxconn-supply-chain intel-hardware-platform valley-investment zhubajie-services",
    ", , zhubajie-services"
  })
  void shouldSuggestWhereNothingWasAskedFor(ProductKind kind, ProductStage stage, String codes) {
    var answer =
        ShippedRelease.ask(
            "routing", anApplication().making(Sector.OTHER, kind, stage).and(CATALOGUE).list());

    assertThat(answer.all(ResourceMatch.class))
        .extracting(ResourceMatch::resourceCode)
        .containsExactlyInAnyOrder(codes.split(" "));
  }

  @Test
  void shouldRefineTheMatchByRegionStageKindAndUrgency() {
    Resource design =
        new Resource(
            "foxconn-industrial-design",
            "foxconn",
            NeedKind.INDUSTRIAL_DESIGN,
            2L,
            List.of(Region.TAIWAN),
            List.of(ProductStage.PROTOTYPE),
            List.of());
    Facts urgent = device().needing(NeedKind.INDUSTRIAL_DESIGN, Urgency.NOW).and(design);
    Facts later = device().needing(NeedKind.INDUSTRIAL_DESIGN, Urgency.LATER).and(design);
    Facts vague =
        anApplication().from("TW").needing(NeedKind.INDUSTRIAL_DESIGN, Urgency.NOW).and(design);

    assertThat(points(routed(urgent), NeedKind.INDUSTRIAL_DESIGN))
        .containsEntry(design.code(), 100 + 15 + 10 + 10 + 10);
    assertThat(points(routed(later), NeedKind.INDUSTRIAL_DESIGN))
        .containsEntry(design.code(), 100 - 5 + 10 + 10 + 10);
    assertThat(points(routed(vague), NeedKind.INDUSTRIAL_DESIGN))
        .containsEntry(design.code(), 100 + 15 + 10 - 10);
  }

  @Test
  void shouldPreferResourcesThatSuitTheCompany() {
    Facts exporter =
        anApplication()
            .making(Sector.MEDIA, ProductKind.SOFTWARE, null)
            .aimingAt("CN")
            .withPatents(1, 1, 0)
            .needing(NeedKind.CHINA_MARKET_ACCESS, Urgency.LATER)
            .needing(NeedKind.INVESTMENT, Urgency.LATER)
            .needing(NeedKind.CLOUD_CREDITS, Urgency.LATER)
            .and(CATALOGUE);

    assertThat(points(routed(exporter), NeedKind.CHINA_MARKET_ACCESS))
        .containsEntry("alibaba-china-market", 115);
    assertThat(points(routed(exporter), NeedKind.INVESTMENT))
        .containsEntry("valley-investment", 110);
    assertThat(points(routed(exporter), NeedKind.CLOUD_CREDITS))
        .containsEntry("alibaba-cloud-credits", 110);
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTERED, COMPANY_REGISTERED, The partner asks for a registered company",
    "IDEA, PROTOTYPE_EXISTS, The partner asks for a prototype",
    "NO_PATENT, PATENT_FILED, The partner asks for a patent that is filed at least",
    "SOFTWARE, HARDWARE_PRODUCT, The partner asks for a device",
    "HARDWARE, SOFTWARE_PRODUCT, The partner asks for software",
    "NO_SALES, REVENUE_EXISTS, The partner asks for first sales"
  })
  void shouldBarWhereAConditionIsKnownNotToBeMet(String which, String condition, String reason) {
    // given
    Resource strict =
        new Resource("r", "p", NeedKind.INVESTMENT, 1L, null, null, List.of(condition));
    Facts facts =
        switch (which) {
          case "REGISTERED" -> anApplication().registeredAs(LegalForm.NOT_REGISTERED);
          case "IDEA" -> anApplication().making(null, null, ProductStage.IDEA);
          case "NO_PATENT" -> anApplication().withPatents(0, null, null);
          case "SOFTWARE" -> anApplication().making(null, ProductKind.SOFTWARE, null);
          case "HARDWARE" -> anApplication().making(null, ProductKind.HARDWARE, null);
          default -> anApplication().withTurnover("0 EUR");
        };

    // when
    var known = routed(facts.and(strict));
    var missing = routed(anApplication().registeredAs(null).and(strict));

    // then
    assertThat(known.all(ResourceBar.class)).containsExactly(new ResourceBar("r", reason));
    assertThat(missing.all(ResourceBar.class)).isEmpty();
  }

  @Test
  void shouldBarByCapacityRegionAndStage() {
    Resource full = new Resource("full", "p", NeedKind.INVESTMENT, 0L, null, null, null);
    Resource elsewhere =
        new Resource("us", "p", NeedKind.INVESTMENT, 1L, List.of(Region.US), null, null);
    Resource late =
        new Resource(
            "late", "p", NeedKind.INVESTMENT, 1L, null, List.of(ProductStage.SCALING), null);

    var known = routed(device().and(full, elsewhere, late));
    var missing = routed(anApplication().and(full, elsewhere, late));

    assertThat(known.all(ResourceBar.class))
        .extracting(ResourceBar::resourceCode)
        .containsExactlyInAnyOrder("full", "us", "late");
    assertThat(missing.all(ResourceBar.class))
        .extracting(ResourceBar::resourceCode)
        .containsExactlyInAnyOrder("full", "us");
  }

  private static Facts device() {
    return anApplication()
        .from("TW")
        .making(Sector.HEALTH, ProductKind.HARDWARE, ProductStage.PROTOTYPE);
  }

  private static ShippedRelease.Answer routed(Facts facts) {
    return ShippedRelease.ask("routing", facts.list());
  }

  private static Map<String, Integer> points(ShippedRelease.Answer answer, NeedKind need) {
    return answer.all(ResourceMatch.class).stream()
        .filter(m -> m.need() == need)
        .collect(groupingBy(ResourceMatch::resourceCode, summingInt(ResourceMatch::points)));
  }

  private static Resource resource(String code, NeedKind need) {
    return new Resource(code, code.split("-")[0], need, 5L, null, null, null);
  }
}
