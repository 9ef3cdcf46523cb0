package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** The panels of all rooms that a person sees of an application, in order. */
@ApplicationScoped
class ShownPanels {

  private final List<ApplicationPanel> contributed;

  ShownPanels(@All List<ApplicationPanel> contributed) {
    this.contributed = contributed;
  }

  List<ShownPanel> of(Actor actor, StartupApplication application) {
    return contributed.stream()
        .filter(panel -> panel.visibleTo(actor, application))
        .sorted(Comparator.comparingInt(ApplicationPanel::order))
        .map(
            panel ->
                new ShownPanel(
                    panel.titleKey(),
                    panel.lines(actor, application),
                    panel.fragment(actor, application)))
        .filter(panel -> !panel.lines().isEmpty() || panel.fragment() != null)
        .toList();
  }
}
