package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.StoredDecision;
import dev.hatchway.rules.scenarios.ScenarioFile;
import dev.hatchway.rules.scenarios.ScenarioText;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One scenario of a draft as text: a new one, one of an application, or one that is there. */
@Path("/rules/drafts/{id}/scenarios")
class EditScenarioPage {

  @CheckedTemplate(basePath = "checks")
  static class Templates {
    static native TemplateInstance scenario(
        Draft draft,
        String file,
        int place,
        String text,
        List<ScenarioTable.Unreadable> problems,
        String refusal);
  }

  /** The place of a scenario that is not there yet. */
  private static final int NEW = -1;

  /** Lines of a file that has one scenario only, before it. */
  private static final int LINES_BEFORE = 2;

  private static final String BLANK =
      """
      scenario: %s
        given Company
          legalName: Lumen Works
          country: TW
          employees: 4
        expect result: none
      """;

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final SaveDraftFile save;
  private final ApplicationCases cases;
  private final ScenarioTable table;
  private final Sayings sayings;
  private final Pages pages;

  EditScenarioPage(
      CurrentActor currentActor,
      Drafts drafts,
      SaveDraftFile save,
      ApplicationCases cases,
      ScenarioTable table,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.save = save;
    this.cases = cases;
    this.table = table;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  @Path("/new")
  public Response begin(
      UUID id, @RestQuery String decision, @RestQuery @DefaultValue("") String application) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    String file = ScenarioFile.pathOf(decision == null ? "screening" : decision);
    if (application.isBlank()) {
      String name = sayings.say("checks.scenarios.new-name");
      return show(200, draft, file, NEW, BLANK.formatted(name), List.of(), null);
    }
    StoredDecision stored =
        cases
            .latest(actor, application, String.valueOf(decision))
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "application", application, "checks.try.undecided", application));
    return show(200, draft, file, NEW, text(application, stored), List.of(), null);
  }

  private String text(String application, StoredDecision stored) {
    return ScenarioText.of(
        sayings.say("checks.scenarios.of-application", application.strip()),
        stored.facts(),
        stored.fired(),
        stored.outcomes());
  }

  @GET
  @Path("/edit")
  public Response edit(UUID id, @RestQuery String file, @RestQuery int place) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    String text = block(drafts.files(actor, id), file, place);
    return show(200, draft, file, place, text, List.of(), null);
  }

  @POST
  @Path("/saved")
  public Response save(
      UUID id,
      @RestForm String file,
      @RestForm int place,
      @RestForm String text,
      @RestForm long revision) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    RuleFiles files = drafts.files(actor, id);
    ScenarioFile before = file(files, file);
    ScenarioFile after =
        place == NEW ? before.plus(text) : existing(before, place).with(place, text);
    List<ScenarioTable.Unreadable> problems = problems(text);
    if (!problems.isEmpty()) {
      return show(422, draft, file, place, text, problems, null);
    }
    return keep(draft, file, place, text, after, revision, "checks.scenarios.saved");
  }

  @POST
  @Path("/removed")
  public Response remove(
      UUID id, @RestForm String file, @RestForm int place, @RestForm long revision) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    ScenarioFile before = existing(file(drafts.files(actor, id), file), place);
    return keep(
        draft,
        file,
        place,
        before.blocks().get(place),
        before.without(place),
        revision,
        "checks.scenarios.removed");
  }

  private Response keep(
      Draft draft,
      String file,
      int place,
      String text,
      ScenarioFile after,
      long revision,
      String done) {
    try {
      save.save(currentActor.get(), draft.id(), file, after.bytes(), revision);
      return pages.goTo("/rules/drafts/" + draft.id() + "/scenarios", done);
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.NOT_FOUND) {
        throw refusal;
      }
      String why = sayings.say(refusal.reason(), refusal.arguments().toArray());
      return show(refusal.kind().status(), draft, file, place, text, List.of(), why);
    }
  }

  private static ScenarioFile file(RuleFiles files, String path) {
    if (path == null || !ScenarioFile.is(path)) {
      throw CommandRejected.notFound("rule-file", path);
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return files.contains(path)
        ? ScenarioFile.of(files, path)
        : ScenarioFile.empty(name.substring(0, name.length() - ScenarioFile.ENDING.length()));
  }

  private static ScenarioFile existing(ScenarioFile file, int place) {
    if (place < 0 || place >= file.blocks().size()) {
      throw CommandRejected.notFound("scenario", file.path() + " " + place);
    }
    return file;
  }

  private static String block(RuleFiles files, String path, int place) {
    return existing(file(files, path), place).blocks().get(place).stripTrailing();
  }

  /** What can't be read of the one text, by its own lines. */
  private List<ScenarioTable.Unreadable> problems(String text) {
    return ScenarioFile.empty("any")
        .plus(text)
        .read(new ReferenceRates(Map.of()))
        .problems()
        .stream()
        .map(table::unreadable)
        .map(p -> new ScenarioTable.Unreadable(p.file(), p.line() - LINES_BEFORE, p.sentence()))
        .toList();
  }

  private Response show(
      int status,
      Draft draft,
      String file,
      int place,
      String text,
      List<ScenarioTable.Unreadable> problems,
      String refusal) {
    return pages.show(status, Templates.scenario(draft, file, place, text, problems, refusal));
  }
}
