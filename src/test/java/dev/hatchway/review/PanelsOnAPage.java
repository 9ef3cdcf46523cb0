package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.ApplicationStory;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.web.Words;
import io.quarkus.arc.All;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Review's panels and story as text, for tests to read. */
@Path("/panels-of-review/{id}")
class PanelsOnAPage {

  private final CurrentActor currentActor;
  private final Applications applications;
  private final List<ApplicationPanel> panels;
  private final ApplicationStory story;
  private final Words words;

  PanelsOnAPage(
      CurrentActor currentActor,
      Applications applications,
      @All List<ApplicationPanel> panels,
      ApplicationStory story,
      Words words) {
    this.currentActor = currentActor;
    this.applications = applications;
    this.panels = panels;
    this.story = story;
    this.words = words;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String panels(UUID id) {
    Actor actor = currentActor.get();
    StartupApplication application = applications.byId(id);
    StringBuilder page = new StringBuilder();
    for (ApplicationPanel panel : panels) {
      if (panel.titleKey().startsWith("review.") && panel.visibleTo(actor, application)) {
        page.append("<h2>").append(say(panel.titleKey())).append("</h2>");
        panel
            .lines(actor, application)
            .forEach(l -> page.append(say(l.labelKey())).append(": ").append(l.value()));
        page.append(panel.fragment(actor, application));
      }
    }
    // as on the pages of intake: the story is for staff
    story.of(id).stream()
        .filter(e -> !actor.id().equals(application.applicantId()))
        .filter(e -> e.textKey().startsWith("review."))
        .forEach(e -> page.append("<li>").append(say(e.textKey(), e.args())));
    return page.toString();
  }

  private String say(String key, Object... arguments) {
    return words.say(Locale.ENGLISH, key, arguments);
  }
}
