package dev.hatchway.rules.simulation.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.simulation.Simulation;
import dev.hatchway.rules.simulation.SimulationsOf;
import dev.hatchway.rules.simulation.SimulationsOf.Summary;
import dev.hatchway.rules.simulation.StartSimulation;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The simulations of a draft, and the form that starts another. */
@Path("/rules/drafts/{id}/simulations")
class DraftSimulationsPage {

  /** A simulation in the list; stale where the draft says something else by now. */
  record Row(Summary summary, boolean stale, List<String> filter) {

    public Simulation simulation() {
      return summary.simulation();
    }
  }

  @CheckedTemplate(basePath = "simulation")
  static class Templates {
    static native TemplateInstance draft(
        Draft draft,
        List<Row> rows,
        Map<String, String> names,
        FilterChoices.Choices choices,
        List<FieldError> errors,
        boolean mayRun);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final SimulationsOf simulations;
  private final StartSimulation start;
  private final Programmes programmes;
  private final FilterChoices choices;
  private final FilterWords filters;
  private final Names names;

  DraftSimulationsPage(
      Pages pages,
      CurrentActor currentActor,
      Drafts drafts,
      SimulationsOf simulations,
      StartSimulation start,
      Programmes programmes,
      FilterChoices choices,
      FilterWords filters,
      Names names) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.simulations = simulations;
    this.start = start;
    this.programmes = programmes;
    this.choices = choices;
    this.filters = filters;
    this.names = names;
  }

  @GET
  public Response simulations(UUID id) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    String content = drafts.files(actor, id).hash();
    List<Row> rows =
        simulations.draft(actor, id).stream().map(summary -> row(summary, content)).toList();
    return pages.show(
        Templates.draft(
            draft,
            rows,
            names.ofUsernames(rows.stream().map(r -> r.simulation().askedBy()).toList()),
            choices.of(actor, draft),
            List.of(),
            simulations.mayRun(actor, draft.programmeId())));
  }

  private Row row(Summary summary, String content) {
    Simulation simulation = summary.simulation();
    return new Row(summary, !simulation.contentHash().equals(content), filters.of(simulation));
  }

  @POST
  public Response start(UUID id, @BeanParam FilterForm form) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    Simulation started =
        start.start(
            actor,
            new StartSimulation.Order(
                draft.programmeId(),
                draft.id(),
                draft.title(),
                form.programme == null || form.programme.isBlank()
                    ? draft.programmeId()
                    : programmes.withCode(form.programme).id(),
                form.basis(),
                form.filter()),
            drafts.files(actor, id));
    return pages.goTo("/rules/simulations/" + started.id());
  }
}
