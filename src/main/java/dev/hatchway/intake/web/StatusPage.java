package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.AppealRejection;
import dev.hatchway.intake.ApplicantOptions;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.WaitingTasks;
import dev.hatchway.intake.WithdrawApplication;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where one's application stands, why, and what one can do about it. */
@Path("/my-applications/{id}")
class StatusPage {

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance status(
        StartupApplication application,
        List<StatusSteps.Step> steps,
        List<ShownPanel> panels,
        List<WaitingTasks.Waiting> waiting,
        ApplicantOptions.Options may);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final OpenApplication open;
  private final ShownPanels panels;
  private final OwnApplication own;
  private final WithdrawApplication withdraw;
  private final AppealRejection appeal;

  StatusPage(
      Pages pages,
      CurrentActor currentActor,
      OpenApplication open,
      ShownPanels panels,
      OwnApplication own,
      WithdrawApplication withdraw,
      AppealRejection appeal) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.open = open;
    this.panels = panels;
    this.own = own;
    this.withdraw = withdraw;
    this.appeal = appeal;
  }

  @GET
  public Response status(UUID id) {
    Actor actor = currentActor.get();
    StartupApplication application = open.own(actor, id);
    return pages.show(
        Templates.status(
            application,
            StatusSteps.of(application.stage()),
            panels.of(actor, application),
            own.waiting(actor, application),
            own.abilities(application)));
  }

  @POST
  @Path("/withdrawal")
  public Response withdraw(UUID id, @RestForm String reason) {
    Actor actor = currentActor.get();
    withdraw.withdraw(actor, open.own(actor, id).id(), reason);
    return pages.goTo("/my-applications/" + id, "intake.withdrawn");
  }

  @POST
  @Path("/appeal")
  public Response appeal(UUID id, @RestForm String reason) {
    Actor actor = currentActor.get();
    appeal.appeal(actor, open.own(actor, id).id(), reason);
    return pages.goTo("/my-applications/" + id, "intake.appealed");
  }
}
