package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the rules said of an application, with its score by criterion: for staff. */
@ApplicationScoped
class ScreeningPanel implements ApplicationPanel {

  private final ReviewPanels panels;
  private final Audience audience;

  ScreeningPanel(ReviewPanels panels, Audience audience) {
    this.panels = panels;
    this.audience = audience;
  }

  @Override
  public String titleKey() {
    return "review.panel.screening";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return audience.isStaff(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return PanelLines.of(panels.screening(application.id()));
  }
}
