package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.runtime.NamedRule;
import dev.hatchway.rules.scenarios.JUnitXml;
import dev.hatchway.rules.scenarios.ScenarioReport;
import dev.hatchway.web.Sayings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scenarios of drafts, as programs see them. */
@Path("/api/rules/drafts/{id}/scenarios")
@Tag(name = "Rule checks")
class ScenariosApi {

  /** Every scenario run, and the rules that none of them fires. */
  record Run(
      List<ScenarioTable.Row> scenarios,
      List<ScenarioTable.Unreadable> unreadable,
      long passed,
      int rules,
      List<NamedRule> uncovered) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final ScenarioTable table;
  private final Sayings sayings;

  ScenariosApi(CurrentActor currentActor, Drafts drafts, ScenarioTable table, Sayings sayings) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.table = table;
    this.sayings = sayings;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Runs a draft's scenarios; 409 where its rules do not compile")
  public Run run(UUID id) {
    ScenarioTable.Table shown = shown(id);
    ScenarioReport report = shown.report();
    return new Run(
        shown.rows(), shown.unreadable(), report.passed(), report.rules(), report.uncovered());
  }

  @GET
  @Path("/junit.xml")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(summary = "Runs a draft's scenarios, told as JUnit XML")
  public String junit(UUID id) {
    return JUnitXml.of(
        shown(id).report(), (key, arguments) -> sayings.say(key, arguments.toArray()));
  }

  private ScenarioTable.Table shown(UUID id) {
    Actor actor = currentActor.get();
    ScenarioTable.Table shown = table.of(drafts.files(actor, id));
    if (shown.report() == null) {
      throw CommandRejected.invalidState("draft", id, "checks.broken");
    }
    return shown;
  }
}
