package dev.hatchway.routing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.routing.ReferralView;
import dev.hatchway.routing.RoutingOf;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which partners were asked and which would be next, with the reasons: for staff. */
@ApplicationScoped
class ReferralsPanel implements ApplicationPanel {

  @CheckedTemplate(basePath = "routing")
  static class Templates {
    static native TemplateInstance application(
        List<ReferralView> referrals, List<RoutingOf.Ranking> rankings);
  }

  private final RoutingOf routing;
  private final Authorization authorization;

  ReferralsPanel(RoutingOf routing, Authorization authorization) {
    this.routing = routing;
    this.authorization = authorization;
  }

  @Override
  public String titleKey() {
    return "routing.referrals";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    var subject = Ownership.asStaff(application);
    return authorization.allows(actor, Permission.READ_APPLICATION, subject);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return List.of();
  }

  @Override
  public String fragment(Actor actor, StartupApplication application) {
    var rankings = routing.rankings(application.id());
    if (rankings.isEmpty()) {
      return null;
    }
    return Templates.application(routing.referrals(application.id()), rankings).render();
  }
}
