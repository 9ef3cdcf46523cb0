package dev.hatchway.rules.editing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.rules.editing.Diagnose;
import dev.hatchway.rules.editing.FactType;
import dev.hatchway.rules.editing.FactTypes;
import dev.hatchway.rules.editing.NewFile;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A file of a draft to edit: with help while typing where there is script, a plain field where not.
 */
@Path("/rules/drafts/{id}/files/{path:.+}")
class EditorPage {

  @CheckedTemplate(basePath = "editing")
  static class Templates {
    static native TemplateInstance file(
        OpenFile file,
        boolean asText,
        List<ToldProblem> problems,
        List<FactType> facts,
        String refusal,
        boolean conflict);
  }

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final SaveDraftFile save;
  private final Diagnose diagnose;
  private final Sayings sayings;
  private final Pages pages;

  EditorPage(
      CurrentActor currentActor,
      Drafts drafts,
      SaveDraftFile save,
      Diagnose diagnose,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.save = save;
    this.diagnose = diagnose;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response file(UUID id, @PathParam("path") String path, @RestQuery String as) {
    Actor actor = currentActor.get();
    RuleFiles files = drafts.files(actor, id);
    if (!files.contains(path)) {
      throw CommandRejected.notFound("rule-file", path);
    }
    Draft draft = drafts.draft(actor, id);
    boolean mayEdit = drafts.mayEdit(actor, id);
    String saved = files.text(path);
    boolean isNew = saved.isEmpty() && mayEdit;
    String text = isNew ? NewFile.text(files, path) : saved;
    return show(
        200,
        new OpenFile(draft, path, text, draft.revision(), mayEdit),
        isNew || "text".equals(as),
        null);
  }

  /** What a browser without script sends; where somebody else was quicker nothing typed is lost. */
  @POST
  public Response save(
      UUID id, @PathParam("path") String path, @RestForm String text, @RestForm long revision) {
    Actor actor = currentActor.get();
    RuleFiles files = drafts.files(actor, id);
    String typed = withLineEndsOf(files, path, text == null ? "" : text);
    try {
      save.save(actor, id, path, typed.getBytes(StandardCharsets.UTF_8), revision);
      return pages.goTo(
          "/rules/drafts/" + id + "/files/" + path + "?as=text", "editing.saved", path);
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.NOT_FOUND) {
        throw refusal;
      }
      OpenFile file =
          new OpenFile(
              drafts.draft(actor, id),
              path,
              typed,
              refusal.kind() == Kind.CONFLICT ? drafts.draft(actor, id).revision() : revision,
              drafts.mayEdit(actor, id));
      return show(refusal.kind().status(), file, true, refusal);
    }
  }

  private static String withLineEndsOf(RuleFiles files, String path, String text) {
    boolean crlf = files.contains(path) && files.text(path).contains("\r\n");
    String plain = text.replace("\r\n", "\n");
    return crlf ? plain.replace("\n", "\r\n") : plain;
  }

  private Response show(int status, OpenFile file, boolean asText, CommandRejected refusal) {
    RuleFiles files = drafts.files(currentActor.get(), file.draft().id());
    return pages.show(
        status,
        Templates.file(
            file,
            asText || !file.isTable(),
            ToldProblem.of(diagnose.diagnose(files, file.path(), file.text()), sayings),
            FactTypes.ALL.all(),
            refusal == null ? null : sayings.say(refusal.reason(), refusal.arguments().toArray()),
            refusal != null && refusal.kind() == Kind.CONFLICT));
  }
}
