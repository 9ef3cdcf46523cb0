package dev.hatchway.onboarding.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.onboarding.OnboardingOf;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The steps of an onboarding, done and to do: for the startup itself and for staff. */
@ApplicationScoped
class OnboardingPanel implements ApplicationPanel {

  @CheckedTemplate(basePath = "onboarding")
  static class Templates {
    static native TemplateInstance steps(OnboardingOf.Overview onboarding);
  }

  private final OnboardingOf onboardings;
  private final Authorization authorization;

  OnboardingPanel(OnboardingOf onboardings, Authorization authorization) {
    this.onboardings = onboardings;
    this.authorization = authorization;
  }

  @Override
  public String titleKey() {
    return "onboarding";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return authorization.allows(actor, Permission.READ_APPLICATION, Ownership.of(application));
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return List.of();
  }

  @Override
  public Object data(Actor actor, StartupApplication application) {
    return onboardings.application(application.id()).map(OnboardingText::of).orElse(null);
  }

  @Override
  public String fragment(Actor actor, StartupApplication application) {
    return onboardings
        .application(application.id())
        .map(o -> Templates.steps(o).render())
        .orElse(null);
  }
}
