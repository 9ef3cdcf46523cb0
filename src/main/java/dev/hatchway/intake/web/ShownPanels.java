package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.web.Sayings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The panels of all rooms that a person sees of an application, in order. */
@ApplicationScoped
class ShownPanels {

  private final List<ApplicationPanel> contributed;
  private final Sayings sayings;

  ShownPanels(@All List<ApplicationPanel> contributed, Sayings sayings) {
    this.contributed = contributed;
    this.sayings = sayings;
  }

  List<ShownPanel> of(Actor actor, StartupApplication application) {
    return visible(actor, application)
        .map(
            panel ->
                new ShownPanel(
                    panel.titleKey(),
                    panel.lines(actor, application),
                    panel.fragment(actor, application)))
        .filter(panel -> !panel.lines().isEmpty() || panel.fragment() != null)
        .toList();
  }

  /** The same panels as programs read them. */
  List<PanelText> texts(Actor actor, StartupApplication application) {
    return visible(actor, application)
        .map(panel -> text(panel, actor, application))
        .filter(panel -> !panel.lines().isEmpty() || panel.data() != null)
        .toList();
  }

  private PanelText text(ApplicationPanel panel, Actor actor, StartupApplication application) {
    return new PanelText(
        sayings.say(panel.titleKey()),
        panel.lines(actor, application).stream()
            .map(
                line ->
                    new PanelText.Line(
                        sayings.say(line.labelKey()),
                        sayings.worded(line.value()),
                        sayings.worded(line.note()),
                        line.link()))
            .toList(),
        panel.data(actor, application));
  }

  private Stream<ApplicationPanel> visible(Actor actor, StartupApplication application) {
    return contributed.stream()
        .filter(panel -> panel.visibleTo(actor, application))
        .sorted(Comparator.comparingInt(ApplicationPanel::order));
  }
}
