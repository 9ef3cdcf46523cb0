package dev.hatchway.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SimulationProgressTest {

  private static final String ELSEWHERE = "another node";

  @Inject SimulationScene scene;
  @Inject SimulationsOf simulations;
  @Inject StoredSimulations stored;
  @Inject SimulationProgress progress;
  @Inject CancelSimulation cancel;
  @Inject LiveRules live;
  @Inject Sql sql;
  @Inject Time time;

  @BeforeEach
  void openTheProgramme() {
    scene.open();
  }

  @Test
  void shouldKeepWhatWasFoundUntilItWasCancelled() {
    // given
    Simulation running = elsewhere(time.instant());
    UUID application = scene.decided("DE", Sector.HEALTH, 3);
    SimulationPart first = new SimulationPart(0, application, application, 1);
    SimulationPart second = new SimulationPart(1, application, application, 1);
    progress.plan(running.id(), ELSEWHERE, List.of(first, second));
    assertThat(complete(running, first, 7)).isTrue();

    // when
    cancel.cancel(scene.analyst(), running.id());

    // then
    assertThat(complete(running, second, 7)).as("no longer wanted").isFalse();
    Simulation now = simulations.simulation(scene.analyst(), running.id());
    assertThat(now.state()).isEqualTo(SimulationState.CANCELLED);
    assertThat(now.done()).isEqualTo(1);
    assertThat(now.finishedAt()).isNotNull();
    assertThat(simulations.result(scene.analyst(), running.id()).changed()).isEqualTo(7);
    assertThat(scene.audited(running.id())).endsWith("simulation.cancelled");
    Refused.with(Kind.INVALID_STATE, () -> cancel.cancel(scene.analyst(), running.id()));
  }

  @Test
  void shouldRefuseToCancelForThoseWhoOnlyReadRules() {
    Simulation running = elsewhere(time.instant());

    Refused.with(
        Kind.FORBIDDEN, () -> cancel.cancel(scene.programme.person(Role.AUDITOR), running.id()));
    Refused.with(Kind.NOT_FOUND, () -> cancel.cancel(scene.analyst(), UUID.randomUUID()));
  }

  @Test
  void shouldTakeOverWhatASilentNodeLeftAndKeepWhatThatFound() {
    // given
    List<UUID> applications =
        Stream.of(3, 120)
            .map(employees -> scene.decided("DE", Sector.HEALTH, employees))
            .sorted()
            .toList();
    UUID first = applications.get(0);
    UUID second = applications.get(1);
    Simulation running = elsewhere(time.instant());
    progress.plan(
        running.id(),
        ELSEWHERE,
        List.of(new SimulationPart(0, first, first, 1), new SimulationPart(1, second, second, 1)));
    assertThat(complete(running, new SimulationPart(0, first, first, 1), 7)).isTrue();

    // when
    fallSilent(running);

    // then
    Simulation ended = scene.ended(running.id());
    assertThat(ended.state()).isEqualTo(SimulationState.FINISHED);
    assertThat(ended.done()).isEqualTo(2);
    SimulationResult result = simulations.result(scene.analyst(), running.id());
    assertThat(result.changed()).as("7 of the part that was done").isBetween(7L, 8L);
    assertThat(complete(running, new SimulationPart(1, second, second, 1), 7))
        .as("the node that was silent")
        .isFalse();
  }

  @Test
  void shouldLeaveAloneWhatAnotherNodeWorksOn() throws InterruptedException {
    Simulation running = elsewhere(time.instant());

    assertThat(progress.claim("a third", time.instant(), Duration.ofSeconds(30))).isEmpty();
    Thread.sleep(3000);

    assertThat(simulations.simulation(scene.analyst(), running.id()).state())
        .isEqualTo(SimulationState.RUNNING);
    progress.cancel(running.id(), time.instant());
  }

  @Test
  void shouldListNoMoreChangesThanItMayAndCountThemAll() {
    Simulation running = elsewhere(time.instant());
    UUID application = scene.decided("DE", Sector.HEALTH, 3);
    SimulationPart part = new SimulationPart(0, application, application, 3);
    progress.plan(running.id(), ELSEWHERE, List.of(part));
    SimulationChange change =
        new SimulationChange(
            application, UUID.randomUUID(), Aspect.SIZE, "MICRO", "SMALL", List.of("a"), List.of());

    progress.complete(running.id(), ELSEWHERE, part, found(3), List.of(change, change, change), 2);

    assertThat(simulations.simulation(scene.analyst(), running.id()).listed()).isEqualTo(2);
    assertThat(simulations.changes(scene.analyst(), running.id(), CellFilter.ANY, 0, 10))
        .hasSize(2);
    assertThat(
            simulations.changes(
                scene.analyst(),
                running.id(),
                new CellFilter(Aspect.SIZE, "MICRO", "LARGE"),
                0,
                10))
        .isEmpty();
    progress.cancel(running.id(), time.instant());
  }

  private boolean complete(Simulation simulation, SimulationPart part, long changed) {
    return progress.complete(simulation.id(), ELSEWHERE, part, found(changed), List.of(), 10);
  }

  private static SimulationResult found(long changed) {
    return new SimulationResult(
        changed, changed, 0, changed, 0, List.of(), List.of(), 0, List.of());
  }

  /** A simulation that another node works on, which was last heard of then. */
  private Simulation elsewhere(Instant heard) {
    RuleFiles files = scene.lettingMediumIn();
    Simulation simulation =
        new Simulation(
            UUID.randomUUID(),
            scene.programme.id(),
            scene.programme.id(),
            null,
            "Elsewhere",
            files.hash(),
            live.of(scene.programme.id()).release().hash(),
            SimulationBasis.AS_DECIDED,
            SimulationFilter.EVERYTHING,
            SimulationState.RUNNING,
            0,
            0,
            0,
            null,
            scene.analyst().username(),
            time.instant(),
            null,
            null);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              stored.add(simulation, scene.analyst(), files);
              sql.update(
                  "update simulation set owner = ?, heartbeat_at = ? where id = ?",
                  ELSEWHERE,
                  heard,
                  simulation.id());
            });
    return simulation;
  }

  private void fallSilent(Simulation simulation) {
    sql.update(
        "update simulation set heartbeat_at = ? where id = ?",
        time.instant().minus(Duration.ofMinutes(5)),
        simulation.id());
  }
}
