package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.ImportRules;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.rules.authoring.RuleArchive;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Drafts of a programme's rules, and the way to a new one. */
@Path("/rules/drafts")
class DraftsPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance drafts(
        Programme programme,
        List<Programme> programmes,
        List<Draft> open,
        List<Draft> closed,
        Map<String, String> names,
        boolean mayEdit,
        List<FieldError> errors);
  }

  private static final int CLOSED_SHOWN = 20;

  private final CurrentActor currentActor;
  private final ChosenProgramme chosen;
  private final Authorization authorization;
  private final Drafts drafts;
  private final OpenDraft open;
  private final ImportRules importRules;
  private final Names names;
  private final Pages pages;

  DraftsPage(
      CurrentActor currentActor,
      ChosenProgramme chosen,
      Authorization authorization,
      Drafts drafts,
      OpenDraft open,
      ImportRules importRules,
      Names names,
      Pages pages) {
    this.currentActor = currentActor;
    this.chosen = chosen;
    this.authorization = authorization;
    this.drafts = drafts;
    this.open = open;
    this.importRules = importRules;
    this.names = names;
    this.pages = pages;
  }

  @GET
  public Response drafts(@RestQuery String programme) {
    return show(programme, 200, List.of());
  }

  @POST
  public Response open(@RestForm String programme, @RestForm String title) {
    try {
      Draft draft = open.open(currentActor.get(), programme, title);
      return pages.goTo("/rules/drafts/" + draft.id(), "rules.draft.opened");
    } catch (CommandRejected refusal) {
      if (!isOfAField(refusal, programme)) {
        throw refusal;
      }
      return show(programme, refusal.kind().status(), refusal.fields());
    }
  }

  @POST
  @Path("/imported")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response begin(
      @RestForm String programme, @RestForm String title, @RestForm("archive") FileUpload archive)
      throws IOException {
    try {
      byte[] zip = archive == null ? new byte[0] : Files.readAllBytes(archive.uploadedFile());
      Draft draft = importRules.begin(currentActor.get(), programme, title, RuleArchive.read(zip));
      return pages.goTo("/rules/drafts/" + draft.id(), "rules.draft.opened");
    } catch (CommandRejected refusal) {
      if (!isOfAField(refusal, programme)) {
        throw refusal;
      }
      return show(
          programme,
          refusal.kind().status(),
          List.of(new FieldError("archive", refusal.reason(), refusal.arguments().toArray())));
    }
  }

  /** The programme is no field that one sees. */
  private static boolean isOfAField(CommandRejected refusal, String programme) {
    return refusal.kind() == Kind.INVALID_ARGUMENT && programme != null;
  }

  private Response show(String code, int status, List<FieldError> errors) {
    Actor actor = currentActor.get();
    Programme programme = chosen.by(actor, code);
    List<Draft> all = drafts.of(actor, programme.code());
    return pages.show(
        status,
        Templates.drafts(
            programme,
            chosen.all(actor),
            all.stream().filter(d -> !d.state().isClosed()).toList(),
            all.stream().filter(d -> d.state().isClosed()).limit(CLOSED_SHOWN).toList(),
            names.ofUsernames(all.stream().map(Draft::author).toList()),
            authorization.allows(
                actor,
                Permission.EDIT_RULES,
                Subject.inProgramme("rules", programme.code(), programme.id())),
            errors));
  }
}
