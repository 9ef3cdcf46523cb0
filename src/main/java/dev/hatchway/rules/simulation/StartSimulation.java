package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.DateRange;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Has rules tried on past applications, in the background. */
@Command
public class StartSimulation {

  /** Fired when one was asked for; a node goes to it once the step is committed. */
  record Asked(UUID simulationId) {}

  /**
   * The rules to try, of a programme and draft (null where there is none) and under a title; the
   * programme whose past applications they are tried on, what to compare with, and which of the
   * applications.
   */
  public record Order(
      UUID programmeId,
      UUID draftId,
      String title,
      UUID applicationsOf,
      SimulationBasis basis,
      SimulationFilter filter) {}

  private final SimulationAccess access;
  private final StoredSimulations simulations;
  private final LiveRules live;
  private final Event<Asked> asked;
  private final AuditTrail audit;
  private final Time time;

  StartSimulation(
      SimulationAccess access,
      StoredSimulations simulations,
      LiveRules live,
      Event<Asked> asked,
      AuditTrail audit,
      Time time) {
    this.access = access;
    this.simulations = simulations;
    this.live = live;
    this.asked = asked;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the simulation, which waits; INVALID_STATE where the programme has no live rules. */
  public Simulation start(Actor actor, Order order, RuleFiles files) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = Ids.next(now);
    access.requireToRun(actor, id, order.programmeId(), order.applicationsOf());
    checkDay(order.filter().from());
    checkDay(order.filter().to());
    Simulation simulation =
        new Simulation(
            id,
            order.programmeId(),
            order.applicationsOf(),
            order.draftId(),
            order.title(),
            files.hash(),
            live.of(order.programmeId()).release().hash(),
            order.basis(),
            order.filter(),
            SimulationState.WAITING,
            0,
            0,
            0,
            null,
            actor.username(),
            now,
            null,
            null);
    simulations.add(simulation, actor, files);
    audit.record(SimulationEvent.of(simulation, actor, "simulation.started", detail(simulation)));
    asked.fire(new Asked(id));
    return simulation;
  }

  private static Map<String, Object> detail(Simulation simulation) {
    return Map.of("content", simulation.contentHash(), "basis", simulation.basis());
  }

  private static void checkDay(LocalDate day) {
    if (day != null && !DateRange.SEARCHED.has(day)) {
      throw CommandRejected.invalid("simulation", "", "refusal.simulation.filter", day.toString());
    }
  }
}
