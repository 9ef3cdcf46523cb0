package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.ApplicantOptions;
import dev.hatchway.intake.ApplicationStory;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.intake.PromisedDates;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.ValueWords;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One application with its whole story, for staff; at its reference, or at its id for links. */
@Path("/applications/{reference}")
class ApplicationPage {

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance application(
        StartupApplication application,
        List<ShownPanel> panels,
        List<Moment> story,
        List<PromisedDates.Until> until,
        List<String> unreadable);
  }

  /** One thing that happened, in the reader's words. */
  record Moment(Instant at, String who, String text, String detail, String link, String kind) {}

  private final Pages pages;
  private final CurrentActor currentActor;
  private final OpenApplication open;
  private final Applications applications;
  private final ShownPanels panels;
  private final ApplicationStory story;
  private final ApplicantOptions options;
  private final Sayings sayings;
  private final ValueWords values;

  ApplicationPage(
      Pages pages,
      CurrentActor currentActor,
      OpenApplication open,
      Applications applications,
      ShownPanels panels,
      ApplicationStory story,
      ApplicantOptions options,
      Sayings sayings,
      ValueWords values) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.open = open;
    this.applications = applications;
    this.panels = panels;
    this.story = story;
    this.options = options;
    this.sayings = sayings;
    this.values = values;
  }

  @GET
  public Response application(String reference) {
    Actor actor = currentActor.get();
    StartupApplication application = open.read(actor, referenceOf(reference));
    if (actor.id().equals(application.applicantId())) {
      return pages.goTo("/my-applications/" + application.id());
    }
    return pages.show(
        Templates.application(
            application,
            panels.of(actor, application),
            moments(application),
            options.of(application).until(),
            application.profile().unreadable().stream().map(values::unreadable).toList()));
  }

  private String referenceOf(String referenceOrId) {
    return referenceOrId.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? applications.byId(UUID.fromString(referenceOrId)).reference()
        : referenceOrId;
  }

  private List<Moment> moments(StartupApplication application) {
    return story.of(application.id()).stream()
        .map(
            e ->
                new Moment(
                    e.at(),
                    e.actor(),
                    sayings.say(e.textKey(), e.args() == null ? new Object[0] : e.args()),
                    e.detail(),
                    e.link(),
                    kind(e.icon())))
        .toList();
  }

  private static String kind(String icon) {
    return switch (icon == null ? "" : icon) {
      case "check" -> "good";
      case "cross" -> "bad";
      case "warning", "clock" -> "warn";
      default -> "plain";
    };
  }
}
