package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.StoredDecision;
import dev.hatchway.rules.scenarios.Results;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What rules decided about an application, and the way to why, and why not otherwise. */
@ApplicationScoped
class DecisionsPanel implements ApplicationPanel {

  @CheckedTemplate(basePath = "checks")
  static class Templates {
    static native TemplateInstance decisions(List<Row> rows);
  }

  /** One decision, ready to show; what of it can't be read is null where all can. */
  record Row(String name, String result, Instant at, String unreadable, String why) {}

  private final ApplicationCases cases;
  private final Programmes programmes;
  private final Sayings sayings;

  DecisionsPanel(ApplicationCases cases, Programmes programmes, Sayings sayings) {
    this.cases = cases;
    this.programmes = programmes;
    this.sayings = sayings;
  }

  @Override
  public String titleKey() {
    return "checks.decisions";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return cases.mayRead(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return List.of();
  }

  @Override
  public String fragment(Actor actor, StartupApplication application) {
    List<StoredDecision> decisions = cases.latest(application);
    return decisions.isEmpty()
        ? null
        : Templates.decisions(decisions.stream().map(d -> row(d, application)).toList()).render();
  }

  private Row row(StoredDecision decision, StartupApplication application) {
    return new Row(
        DecisionWords.name(sayings, decision.decision()),
        DecisionWords.result(sayings, Results.of(decision.outcomes())),
        decision.at(),
        decision.unreadable(),
        "/rules/try?programme=%s&application=%s&decision=%s"
            .formatted(
                programmes.withId(application.programmeId()).code(),
                application.reference(),
                decision.decision()));
  }
}
