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
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

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
  private final Names names;
  private final Pages pages;

  DraftsPage(
      CurrentActor currentActor,
      ChosenProgramme chosen,
      Authorization authorization,
      Drafts drafts,
      OpenDraft open,
      Names names,
      Pages pages) {
    this.currentActor = currentActor;
    this.chosen = chosen;
    this.authorization = authorization;
    this.drafts = drafts;
    this.open = open;
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
      if (refusal.kind() != Kind.INVALID_ARGUMENT) {
        throw refusal;
      }
      return show(programme, refusal.kind().status(), refusal.fields());
    }
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
            all.stream().filter(d -> !d.state().isFinal()).toList(),
            all.stream().filter(d -> d.state().isFinal()).limit(CLOSED_SHOWN).toList(),
            names.ofUsernames(all.stream().map(Draft::author).toList()),
            authorization.allows(
                actor,
                Permission.EDIT_RULES,
                Subject.inProgramme("rules", programme.code(), programme.id())),
            errors));
  }
}
