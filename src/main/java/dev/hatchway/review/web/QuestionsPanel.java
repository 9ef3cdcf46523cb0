package dev.hatchway.review.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.Audience;
import dev.hatchway.review.QuestionThread;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Questions and answers on an application's page, with the form to ask or to answer. */
@ApplicationScoped
class QuestionsPanel implements ApplicationPanel {

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance questions(
        StartupApplication application,
        List<QuestionThread.Entry> thread,
        boolean applicant,
        boolean mayAsk);
  }

  private final QuestionThread questions;
  private final Audience audience;

  QuestionsPanel(QuestionThread questions, Audience audience) {
    this.questions = questions;
    this.audience = audience;
  }

  @Override
  public String titleKey() {
    return "review.panel.questions";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return audience.isApplicant(actor, application) || audience.isStaff(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return List.of();
  }

  @Override
  public Object data(Actor actor, StartupApplication application) {
    List<QuestionThread.Entry> thread = questions.of(actor, application);
    return thread.isEmpty() ? null : thread;
  }

  @Override
  public String fragment(Actor actor, StartupApplication application) {
    List<QuestionThread.Entry> thread = questions.of(actor, application);
    boolean mayAsk =
        audience.mayAsk(actor, application)
            && thread.stream().noneMatch(QuestionThread.Entry::awaitsAnswer);
    if (thread.isEmpty() && !mayAsk) {
      return null;
    }
    return Templates.questions(
            application, thread, audience.isApplicant(actor, application), mayAsk)
        .render();
  }
}
