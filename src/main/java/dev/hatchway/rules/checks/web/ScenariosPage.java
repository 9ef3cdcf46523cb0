package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The scenarios of a draft, run, and the rules that none of them fires. */
@Path("/rules/drafts/{id}/scenarios")
class ScenariosPage {

  @CheckedTemplate(basePath = "checks")
  static class Templates {
    static native TemplateInstance scenarios(
        Draft draft, ScenarioTable.Table table, List<Option> decisions, boolean mayEdit);
  }

  private static final List<String> DECISIONS =
      List.of("screening", "scoring", "reviewer-matching", "routing", "deadlines");

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final ScenarioTable table;
  private final Sayings sayings;
  private final Pages pages;

  ScenariosPage(
      CurrentActor currentActor, Drafts drafts, ScenarioTable table, Sayings sayings, Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.table = table;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response scenarios(UUID id) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    ScenarioTable.Table shown = table.of(drafts.files(actor, id));
    return pages.show(
        Templates.scenarios(draft, shown, decisions(shown), drafts.mayEdit(actor, id)));
  }

  private List<Option> decisions(ScenarioTable.Table shown) {
    return Stream.concat(DECISIONS.stream(), shown.rows().stream().map(ScenarioTable.Row::decision))
        .distinct()
        .map(d -> new Option(d, DecisionWords.name(sayings, d)))
        .toList();
  }
}
