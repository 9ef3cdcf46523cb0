package dev.hatchway.rules.simulation.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.simulation.CancelSimulation;
import dev.hatchway.rules.simulation.CellFilter;
import dev.hatchway.rules.simulation.ChangedCase;
import dev.hatchway.rules.simulation.PartnerLoad;
import dev.hatchway.rules.simulation.Simulation;
import dev.hatchway.rules.simulation.SimulationsOf;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** One simulation: how far it is, what comes out otherwise, for whom and why. */
@Path("/rules/simulations/{id}")
class SimulationPage {

  /**
   * What is listed: the cell of a matrix in words, null for all; the next page, null at the end.
   */
  record Listed(String cell, List<ChangeRow> rows, String next, String export) {}

  @CheckedTemplate(basePath = "simulation")
  static class Templates {
    static native TemplateInstance simulation(
        Simulation simulation,
        Progress progress,
        ResultView result,
        List<PartnerLoad> partners,
        Listed listed,
        List<String> filter,
        String askedBy,
        boolean stale,
        boolean mayRun);

    static native TemplateInstance progress(
        Simulation simulation, Progress progress, boolean mayRun);
  }

  private static final int PAGE = 50;

  private final Pages pages;
  private final CurrentActor currentActor;
  private final SimulationsOf simulations;
  private final CancelSimulation cancel;
  private final StaleSimulations stale;
  private final SimulationWords words;
  private final FilterWords filters;
  private final ChangesFile file;
  private final Names names;
  private final Time time;

  SimulationPage(
      Pages pages,
      CurrentActor currentActor,
      SimulationsOf simulations,
      CancelSimulation cancel,
      StaleSimulations stale,
      SimulationWords words,
      FilterWords filters,
      ChangesFile file,
      Names names,
      Time time) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.simulations = simulations;
    this.cancel = cancel;
    this.stale = stale;
    this.words = words;
    this.filters = filters;
    this.file = file;
    this.names = names;
    this.time = time;
  }

  @GET
  public Response simulation(
      UUID id,
      @RestQuery String aspect,
      @RestQuery String before,
      @RestQuery String after,
      @RestQuery long from) {
    Actor actor = currentActor.get();
    Simulation simulation = simulations.simulation(actor, id);
    CellFilter cell = new CellFilter(blankToNull(aspect), before, after);
    return pages.show(
        Templates.simulation(
            simulation,
            Progress.of(simulation, time.instant()),
            ResultView.of(simulations.result(actor, id), words, "/rules/simulations/" + id),
            simulations.partnerLoad(actor, id),
            listed(actor, id, cell, from),
            filters.of(simulation),
            names.ofUsernames(List.of(simulation.askedBy())).get(simulation.askedBy()),
            stale.isStale(actor, simulation),
            simulations.mayRun(actor, simulation.programmeId())));
  }

  private Listed listed(Actor actor, UUID id, CellFilter cell, long from) {
    List<ChangedCase> found = simulations.changes(actor, id, cell, from, PAGE + 1);
    List<ChangedCase> shown = found.subList(0, Math.min(PAGE, found.size()));
    String query = CellQuery.of(cell);
    String next =
        found.size() > PAGE
            ? query + (query.length() > 1 ? "&" : "") + "from=" + shown.get(PAGE - 1).number()
            : null;
    return new Listed(
        inWords(cell),
        shown.stream().map(change -> ChangeRow.of(change, words)).toList(),
        next == null ? null : "/rules/simulations/" + id + next + "#changes",
        "/rules/simulations/" + id + "/changes.csv" + query);
  }

  private String inWords(CellFilter cell) {
    if (cell.aspect() == null) {
      return null;
    }
    String aspect = words.aspect(cell.aspect());
    return cell.before() == null || cell.after() == null
        ? aspect
        : aspect
            + ": "
            + words.value(cell.aspect(), cell.before())
            + " → "
            + words.value(cell.aspect(), cell.after());
  }

  @GET
  @Path("/progress")
  public Response progress(UUID id) {
    Actor actor = currentActor.get();
    Simulation simulation = simulations.simulation(actor, id);
    Response fragment =
        pages.fragment(
            Templates.progress(
                simulation,
                Progress.of(simulation, time.instant()),
                simulations.mayRun(actor, simulation.programmeId())));
    return simulation.state().isOpen()
        ? fragment
        : Response.fromResponse(fragment).header("HX-Refresh", "true").build();
  }

  @POST
  @Path("/cancellation")
  public Response cancel(UUID id) {
    cancel.cancel(currentActor.get(), id);
    return pages.goTo("/rules/simulations/" + id, "simulation.was-cancelled");
  }

  @GET
  @Path("/changes.csv")
  @Produces("text/csv")
  public Response export(
      UUID id, @RestQuery String aspect, @RestQuery String before, @RestQuery String after) {
    Actor actor = currentActor.get();
    simulations.simulation(actor, id);
    CellFilter cell = new CellFilter(blankToNull(aspect), before, after);
    return Response.ok(file.of(actor, id, cell), "text/csv;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"simulation-" + id + ".csv\"")
        .build();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
