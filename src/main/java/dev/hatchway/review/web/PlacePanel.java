package dev.hatchway.review.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.Audience;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A manager's button on a waitlisted application's page: a place came free. */
@ApplicationScoped
class PlacePanel implements ApplicationPanel {

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance place(StartupApplication application);
  }

  private final Audience audience;

  PlacePanel(Audience audience) {
    this.audience = audience;
  }

  @Override
  public String titleKey() {
    return "review.panel.place";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return audience.mayFreePlace(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return List.of();
  }

  @Override
  public String fragment(Actor actor, StartupApplication application) {
    return Templates.place(application).render();
  }
}
