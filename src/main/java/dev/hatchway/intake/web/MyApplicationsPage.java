package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartDraft;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.JoinAsApplicant;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What one applied with, and where one can apply. */
@Path("/my-applications")
class MyApplicationsPage {

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance mine(
        List<StartupApplication> applications, List<Opening> openings);
  }

  /** A programme that one may apply to, and until when. */
  record Opening(String code, String name, LocalDate until) {}

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Applications applications;
  private final Programmes programmes;
  private final JoinAsApplicant joining;
  private final StartDraft startDraft;
  private final Time time;

  MyApplicationsPage(
      Pages pages,
      CurrentActor currentActor,
      Applications applications,
      Programmes programmes,
      JoinAsApplicant joining,
      StartDraft startDraft,
      Time time) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.applications = applications;
    this.programmes = programmes;
    this.joining = joining;
    this.startDraft = startDraft;
    this.time = time;
  }

  @GET
  public Response mine() {
    Actor actor = currentActor.get();
    return pages.show(Templates.mine(applications.ofApplicant(actor.id()), openings(actor)));
  }

  @POST
  public Response start(@RestForm String programme) {
    UUID draft = startDraft.start(currentActor.get(), programme);
    return pages.goTo("/my-applications/" + draft + "/edit");
  }

  /** The programmes that the applicant came for are first. */
  private List<Opening> openings(Actor actor) {
    return programmes.all().stream()
        .filter(p -> actor.has(Role.APPLICANT, p.id()) || joining.isOpenTo(actor, p))
        .sorted(Comparator.comparing(p -> !actor.has(Role.APPLICANT, p.id())))
        .flatMap(
            (Programme p) ->
                programmes.cohortsOf(p.id()).stream()
                    .filter(c -> c.isOpenOn(time.today()))
                    .limit(1)
                    .map(c -> new Opening(p.code(), p.name(), c.closesOn())))
        .toList();
  }
}
