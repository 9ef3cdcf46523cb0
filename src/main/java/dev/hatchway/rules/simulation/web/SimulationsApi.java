package dev.hatchway.rules.simulation.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.simulation.CancelSimulation;
import dev.hatchway.rules.simulation.CellFilter;
import dev.hatchway.rules.simulation.ChangedCase;
import dev.hatchway.rules.simulation.PartnerLoad;
import dev.hatchway.rules.simulation.Simulation;
import dev.hatchway.rules.simulation.SimulationBasis;
import dev.hatchway.rules.simulation.SimulationFilter;
import dev.hatchway.rules.simulation.SimulationResult;
import dev.hatchway.rules.simulation.SimulationsOf;
import dev.hatchway.rules.simulation.SimulationsOf.Summary;
import dev.hatchway.rules.simulation.StartSimulation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Simulations of drafts, as programs see them. */
@Path("/api/rules/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule simulations")
class SimulationsApi {

  private static final int PAGE = 500;

  /** A draft to try; on the applications of its own programme where no other is named. */
  record NewSimulation(
      @NotNull UUID draft, String applicationsOf, SimulationBasis basis, SimulationFilter filter) {}

  /** A simulation with what it has found so far. */
  record Found(
      Simulation simulation, boolean stale, SimulationResult result, List<PartnerLoad> partners) {}

  private final CurrentActor currentActor;
  private final SimulationsOf simulations;
  private final StartSimulation start;
  private final CancelSimulation cancel;
  private final StaleSimulations stale;
  private final Drafts drafts;
  private final Programmes programmes;

  SimulationsApi(
      CurrentActor currentActor,
      SimulationsOf simulations,
      StartSimulation start,
      CancelSimulation cancel,
      StaleSimulations stale,
      Drafts drafts,
      Programmes programmes) {
    this.currentActor = currentActor;
    this.simulations = simulations;
    this.start = start;
    this.cancel = cancel;
    this.stale = stale;
    this.drafts = drafts;
    this.programmes = programmes;
  }

  @GET
  @Operation(summary = "Simulations of a draft, or of rules by the hash of their files")
  public List<Summary> simulations(@RestQuery UUID draft, @RestQuery String content) {
    if (draft != null) {
      return simulations.draft(currentActor.get(), draft);
    }
    if (content == null) {
      throw CommandRejected.invalid("simulations", "", "refusal.simulation.of-which");
    }
    return simulations.content(currentActor.get(), content);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tries a draft on past applications, in the background")
  public Response start(@Valid @NotNull NewSimulation wanted) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, wanted.draft());
    Simulation started =
        start.start(
            actor,
            new StartSimulation.Order(
                draft.programmeId(),
                draft.id(),
                draft.title(),
                wanted.applicationsOf() == null
                    ? draft.programmeId()
                    : programmes.withCode(wanted.applicationsOf()).id(),
                wanted.basis() == null ? SimulationBasis.AS_DECIDED : wanted.basis(),
                wanted.filter() == null ? SimulationFilter.EVERYTHING : wanted.filter()),
            drafts.files(actor, draft.id()));
    return Response.accepted(started)
        .location(URI.create("/api/rules/simulations/" + started.id()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How far a simulation is, and what it has found so far")
  public Found simulation(UUID id) {
    Actor actor = currentActor.get();
    Simulation simulation = simulations.simulation(actor, id);
    return new Found(
        simulation,
        stale.isStale(actor, simulation),
        simulations.result(actor, id),
        simulations.partnerLoad(actor, id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      summary = "Cases that come out otherwise: of one cell of a matrix, those behind a number")
  public List<ChangedCase> changes(
      UUID id,
      @RestQuery String aspect,
      @RestQuery String before,
      @RestQuery String after,
      @RestQuery long from) {
    return simulations.changes(
        currentActor.get(), id, new CellFilter(aspect, before, after), from, PAGE);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(summary = "Stops a simulation; what it has found stays")
  public Simulation cancel(UUID id) {
    cancel.cancel(currentActor.get(), id);
    return simulations.simulation(currentActor.get(), id);
  }
}
