package dev.hatchway.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.simulation.SimulationResult.Effect;
import dev.hatchway.rules.simulation.SimulationResult.Grouping;
import dev.hatchway.rules.simulation.SimulationResult.Shift;
import dev.hatchway.testing.OwnProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SimulationTest {

  private static final String ENDLESS =
      """
      package screening;
      import dev.hatchway.rules.facts.*;
      rule "One more for every size"
      when
        SizeClass($size : size)
      then
        insert(new SizeClass($size, null, drools.getRule().getName()));
      end
      """;

  @Inject SimulationScene scene;
  @Inject SimulationsOf simulations;
  @Inject StartSimulation start;
  @Inject Instance<OwnProgramme> programmes;

  @BeforeEach
  void openTheProgramme() {
    scene.open();
  }

  @Test
  void shouldSayWhatComesOutOtherwiseAndWhichRulesMakeItSo() {
    // given
    scene.decided("TW", Sector.INDUSTRIAL, 3);
    UUID medium = scene.decided("DE", Sector.HEALTH, 120);

    // when
    Simulation ran = scene.ran(scene.lettingMediumIn());

    // then
    assertThat(ran.state()).isEqualTo(SimulationState.FINISHED);
    assertThat(ran.total()).isEqualTo(2);
    assertThat(ran.done()).isEqualTo(2);
    SimulationResult result = simulations.result(scene.analyst(), ran.id());
    assertThat(result.applications()).isEqualTo(2);
    assertThat(result.changed()).isEqualTo(1);
    assertThat(cells(result, Aspect.VERDICT))
        .containsExactlyInAnyOrder(
            tuple("ELIGIBLE", "ELIGIBLE", 1L), tuple("NEEDS_PERSON", "ELIGIBLE", 1L));
    assertThat(cells(result, Aspect.SIZE))
        .containsExactlyInAnyOrder(tuple("MICRO", "MICRO", 1L), tuple("MEDIUM", "MEDIUM", 1L));
    assertThat(changes(ran))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.applicationId()).isEqualTo(medium);
              assertThat(change.company()).isEqualTo("=DE120");
              assertThat(change.aspect()).isEqualTo(Aspect.VERDICT);
              assertThat(change.before()).isEqualTo("NEEDS_PERSON");
              assertThat(change.after()).isEqualTo("ELIGIBLE");
              assertThat(change.newlyFired()).containsExactly(SimulationScene.MEDIUM_MAY_COME);
              assertThat(change.noLongerFired()).containsExactly(SimulationScene.MEDIUM);
            });
    assertThat(scene.audited(ran.id()))
        .containsExactly("simulation.started", "simulation.finished");
  }

  @Test
  void shouldGoOnPastApplicationsThatCannotBeRead() {
    // given
    scene.decided("DE", Sector.HEALTH, 120);
    UUID ghost = scene.decided("DE", Sector.HEALTH, 121);
    UUID small = scene.decided("TW", Sector.HEALTH, 3);
    UUID unfired = scene.decided("DE", Sector.HEALTH, 122);
    scene.spoil(ghost, "facts = '[{\"fact\": \"Ghost\"}]'");
    scene.spoil(small, "facts = '[{\"fact\": \"Company\", \"turnover\": {\"eur\": 1e-2000}}]'");
    scene.spoil(unfired, "fired = '{}'");

    // when
    Simulation ran = scene.ran(scene.lettingMediumIn());

    // then: the others are counted, these are named
    assertThat(ran.state()).isEqualTo(SimulationState.FINISHED);
    SimulationResult result = simulations.result(scene.analyst(), ran.id());
    assertThat(result.applications()).isEqualTo(2);
    assertThat(result.changed()).isEqualTo(2);
    assertThat(result.unread()).isEqualTo(2);
    assertThat(result.unreadCases())
        .extracting(UnreadCase::applicationId, UnreadCase::reference, UnreadCase::why)
        .containsExactlyInAnyOrder(
            tuple(
                ghost,
                scene.reference(ghost),
                "Can't be read: facts, where [0] is not of its form"),
            tuple(
                small,
                scene.reference(small),
                "Can't be read: facts, where [0].turnover.eur is out of bounds"));
    assertThat(changes(ran)).hasSize(2);
  }

  @Test
  void shouldLeaveOutWhatCannotBeReadWhereOnlyOutcomesAreCompared() {
    // given
    UUID spoilt = scene.decided("TW", Sector.INDUSTRIAL, 3);
    scene.decided("DE", Sector.HEALTH, 120);
    scene.spoil(spoilt, "outcome = '[{\"outcome\": \"Ghost\"}]'");

    // when: rules that decide as the live ones do
    Simulation ran =
        scene.ran(scene.lettingMediumIn(), SimulationBasis.LIVE_NOW, SimulationFilter.EVERYTHING);

    // then
    SimulationResult result = simulations.result(scene.analyst(), ran.id());
    assertThat(ran.state()).isEqualTo(SimulationState.FINISHED);
    assertThat(result.applications()).isEqualTo(1);
    assertThat(result.unreadCases()).extracting(UnreadCase::applicationId).containsExactly(spoilt);
  }

  @Test
  void shouldRefuseDaysThatNoCalendarHas() {
    for (LocalDate never : List.of(LocalDate.MIN, LocalDate.of(9999, 1, 1), LocalDate.MAX)) {
      SimulationFilter since = new SimulationFilter(null, never, null, null, null, null, null);
      SimulationFilter until = new SimulationFilter(null, null, never, null, null, null, null);
      for (SimulationFilter filter : List.of(since, until)) {
        Refused.with(
            Kind.INVALID_ARGUMENT,
            () ->
                start.start(
                    scene.analyst(),
                    scene.order(SimulationBasis.AS_DECIDED, filter),
                    scene.lettingMediumIn()));
      }
    }
  }

  @Test
  void shouldGroupTheEffectByRegionSizeAndSector() {
    scene.decided("DE", Sector.HEALTH, 120);
    scene.decided("DE", Sector.HEALTH, 3);
    scene.decided("TW", Sector.INDUSTRIAL, 3);

    SimulationResult result =
        simulations.result(scene.analyst(), scene.ran(scene.lettingMediumIn()).id());

    assertThat(result.effects())
        .filteredOn(e -> e.grouping() == Grouping.REGION)
        .extracting(Effect::value, Effect::applications, Effect::changed, Effect::eligible)
        .containsExactlyInAnyOrder(
            tuple("EUROPE", 2L, 1L, new Shift(1, 2)), tuple("TAIWAN", 1L, 0L, new Shift(1, 1)));
    assertThat(result.effects())
        .filteredOn(e -> e.grouping() == Grouping.SIZE)
        .extracting(Effect::value, Effect::changed, Effect::scored)
        .containsExactlyInAnyOrder(
            tuple("MEDIUM", 1L, 1L), tuple("SMALL", 0L, 1L), tuple("MICRO", 0L, 1L));
    assertThat(result.effects())
        .filteredOn(e -> e.grouping() == Grouping.SECTOR)
        .extracting(Effect::value, Effect::applications)
        .containsExactlyInAnyOrder(tuple("HEALTH", 2L), tuple("INDUSTRIAL", 1L));
  }

  @Test
  void shouldAskTheRulesOnlyWhereTheirFilesAreOthers() {
    scene.decided("DE", Sector.HEALTH, 120);

    SimulationResult result =
        simulations.result(scene.analyst(), scene.ran(scene.lettingMediumIn()).id());

    assertThat(result.asked()).as("screening").isEqualTo(1);
    assertThat(result.sameFiles()).as("scoring, routing, deadlines").isEqualTo(3);
  }

  @Test
  void shouldCountTheFirstChoiceOfPartners() {
    scene.decided("DE", Sector.HEALTH, 3);
    scene.decided("TW", Sector.INDUSTRIAL, 3);
    RuleFiles turningToZhubajie =
        scene.shippedBut(
            "routing/suitability.drl.csv",
            "foxconn-industrial-design, INDUSTRIAL_DESIGN, 100",
            "foxconn-industrial-design, INDUSTRIAL_DESIGN, 10");

    Simulation ran = scene.ran(turningToZhubajie);

    assertThat(simulations.partnerLoad(scene.analyst(), ran.id()))
        .extracting(PartnerLoad::resource, PartnerLoad::first)
        .containsExactly(
            tuple("foxconn-industrial-design", new Shift(2, 0)),
            tuple("zhubajie-services", new Shift(0, 2)));
    assertThat(changes(ran))
        .extracting(ChangedCase::aspect)
        .containsOnly("routing/INDUSTRIAL_DESIGN");
  }

  @Test
  void shouldCompareWithTheRulesThatAreLiveNow() {
    // given
    scene.decided("DE", Sector.HEALTH, 120);
    scene.publish(scene.lettingMediumIn());

    // when
    Simulation withThen = scene.ran(scene.lettingMediumIn());
    Simulation withNow =
        scene.ran(scene.lettingMediumIn(), SimulationBasis.LIVE_NOW, SimulationFilter.EVERYTHING);

    // then
    assertThat(simulations.result(scene.analyst(), withThen.id()).changed()).isEqualTo(1);
    SimulationResult now = simulations.result(scene.analyst(), withNow.id());
    assertThat(now.changed()).isZero();
    assertThat(cells(now, Aspect.VERDICT)).containsExactly(tuple("ELIGIBLE", "ELIGIBLE", 1L));
  }

  @Test
  void shouldConvertMoneyAtTheRatesOfTheDraft() {
    scene.decided("TW", Sector.HEALTH, 250);

    Simulation ran = scene.ran(scene.shippedBut("reference-rates.csv", "TWD,35.00", "TWD,10.00"));

    SimulationResult result = simulations.result(scene.analyst(), ran.id());
    assertThat(cells(result, Aspect.SIZE)).containsExactly(tuple("LARGE", "SMALL", 1L));
    assertThat(result.asked()).as("every decision").isEqualTo(4);
  }

  @Test
  void shouldLookOnlyAtWhatTheFilterTakes() {
    scene.decided("DE", Sector.HEALTH, 120);
    scene.decided("DE", Sector.MEDIA, 3);
    scene.decided("TW", Sector.HEALTH, 3);

    assertThat(counted(new SimulationFilter(null, null, null, null, null, null, null)))
        .isEqualTo(3);
    assertThat(counted(filter(List.of(Region.TAIWAN), null, null, null))).isEqualTo(1);
    assertThat(counted(filter(null, List.of(Size.MEDIUM), null, null))).isEqualTo(1);
    assertThat(counted(filter(null, null, List.of(Sector.HEALTH), null))).isEqualTo(2);
    assertThat(counted(filter(null, null, null, List.of("ROUTING")))).isEqualTo(3);
    assertThat(counted(filter(null, null, null, List.of("LEFT")))).isZero();
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    assertThat(counted(new SimulationFilter(null, today, today, null, null, null, null)))
        .isEqualTo(3);
    assertThat(counted(new SimulationFilter(null, today.plusDays(1), null, null, null, null, null)))
        .isZero();
    assertThat(counted(new SimulationFilter(UUID.randomUUID(), null, null, null, null, null, null)))
        .isZero();
  }

  @Test
  void shouldCountTheLatestDecisionOfAKindOnly() {
    UUID application = scene.decided("DE", Sector.HEALTH, 120);
    scene.decide(application, DecisionRequest.SCREENING, scene.facts("DE", Sector.HEALTH, 3));

    SimulationResult result =
        simulations.result(scene.analyst(), scene.ran(scene.lettingMediumIn()).id());

    assertThat(cells(result, Aspect.VERDICT)).containsExactly(tuple("ELIGIBLE", "ELIGIBLE", 1L));
  }

  @Test
  void shouldSayWhereRulesDoNotCompile() {
    scene.decided("DE", Sector.HEALTH, 3);

    Simulation ran =
        scene.ran(
            scene.shippedBut(SimulationScene.ELIGIBILITY, "there is a company", "there is one"));

    assertThat(ran.state()).isEqualTo(SimulationState.FAILED);
    assertThat(ran.failure()).startsWith(SimulationScene.ELIGIBILITY + ":");
    assertThat(scene.audited(ran.id())).endsWith("simulation.failed");
  }

  @Test
  void shouldStopAtARuleThatNeverEndsAndNameIt() {
    scene.decided("DE", Sector.HEALTH, 3);

    Simulation ran = scene.ran(scene.shippedAnd("screening/endless.drl", ENDLESS));

    assertThat(ran.state()).isEqualTo(SimulationState.FAILED);
    assertThat(ran.failure()).contains("screening").contains("\"One more for every size\"");
    assertThat(scene.audited(ran.id())).endsWith("simulation.failed");
    Simulation next = scene.ran(scene.lettingMediumIn());
    assertThat(next.state()).as("others go on").isEqualTo(SimulationState.FINISHED);
  }

  @Test
  void shouldFindSimulationsOfTheVerySameRules() {
    RuleFiles files = scene.lettingMediumIn();
    Simulation ran = scene.ran(files);

    assertThat(simulations.content(scene.analyst(), files.hash()))
        .extracting(s -> s.simulation().id())
        .contains(ran.id());
    assertThat(simulations.draft(scene.analyst(), ran.draftId()))
        .extracting(s -> s.simulation().id())
        .containsExactly(ran.id());
    assertThat(simulations.draft(programmes.get().person(Role.ANALYST), ran.draftId())).isEmpty();
  }

  @Test
  void shouldRefuseToRunForThoseWhoOnlyReadRules() {
    var order = scene.order(SimulationBasis.AS_DECIDED, SimulationFilter.EVERYTHING);
    RuleFiles files = scene.lettingMediumIn();

    Refused.with(
        Kind.FORBIDDEN, () -> start.start(scene.programme.person(Role.MANAGER), order, files));
    Refused.with(
        Kind.FORBIDDEN, () -> start.start(programmes.get().person(Role.ANALYST), order, files));
    assertThat(start.start(scene.programme.person(Role.RULE_APPROVER), order, files).state())
        .isEqualTo(SimulationState.WAITING);
  }

  @Test
  void shouldRefuseApplicationsOfAProgrammeWhoseRulesOneMayNotRead() {
    var own = scene.order(SimulationBasis.AS_DECIDED, SimulationFilter.EVERYTHING);
    var others =
        new StartSimulation.Order(
            own.programmeId(), null, "Of others", programmes.get().id(), own.basis(), own.filter());

    Refused.with(
        Kind.FORBIDDEN, () -> start.start(scene.analyst(), others, scene.lettingMediumIn()));
  }

  @Test
  void shouldHideWhatIsOfAnotherProgramme() {
    Simulation ran = scene.ran(scene.lettingMediumIn());
    var stranger = programmes.get().person(Role.ANALYST);

    Refused.with(Kind.FORBIDDEN, () -> simulations.simulation(stranger, ran.id()));
    Refused.with(Kind.FORBIDDEN, () -> simulations.result(stranger, ran.id()));
    Refused.with(
        Kind.FORBIDDEN, () -> simulations.changes(stranger, ran.id(), CellFilter.ANY, 0, 10));
    Refused.with(Kind.NOT_FOUND, () -> simulations.simulation(scene.analyst(), UUID.randomUUID()));
  }

  private long counted(SimulationFilter filter) {
    Simulation ran = scene.ran(scene.lettingMediumIn(), SimulationBasis.AS_DECIDED, filter);
    return simulations.result(scene.analyst(), ran.id()).applications();
  }

  private static SimulationFilter filter(
      List<Region> regions, List<Size> sizes, List<Sector> sectors, List<String> stages) {
    return new SimulationFilter(null, null, null, regions, sizes, sectors, stages);
  }

  private List<ChangedCase> changes(Simulation simulation) {
    return simulations.changes(scene.analyst(), simulation.id(), CellFilter.ANY, 0, 100);
  }

  private static List<org.assertj.core.groups.Tuple> cells(SimulationResult result, String aspect) {
    return result.cells().stream()
        .filter(c -> c.aspect().equals(aspect))
        .map(c -> tuple(c.before(), c.after(), c.count()))
        .toList();
  }
}
