package dev.hatchway.routing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.routing.PartnerCatalogue;
import dev.hatchway.routing.PartnerOverview;
import dev.hatchway.routing.ReferralList;
import dev.hatchway.routing.ReferralView;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Partners with their capacity, and each partner's referrals. */
@Path("/partners")
class PartnersPage {

  @CheckedTemplate(basePath = "routing")
  static class Templates {
    static native TemplateInstance partners(List<PartnerOverview> partners);

    static native TemplateInstance partner(
        PartnerOverview partner,
        List<ReferralView> open,
        List<ReferralView> answered,
        boolean readsApplications);
  }

  private final CurrentActor currentActor;
  private final PartnerCatalogue catalogue;
  private final ReferralList referrals;
  private final Pages pages;

  PartnersPage(
      CurrentActor currentActor, PartnerCatalogue catalogue, ReferralList referrals, Pages pages) {
    this.currentActor = currentActor;
    this.catalogue = catalogue;
    this.referrals = referrals;
    this.pages = pages;
  }

  @GET
  public Response partners() {
    Actor actor = currentActor.get();
    if (Permission.READ_PARTNERS.roles().stream().noneMatch(actor::hasAnywhere)) {
      throw CommandRejected.forbidden("partners", "all", "refusal.forbidden", "partners", "all");
    }
    return pages.show(Templates.partners(catalogue.visibleTo(actor)));
  }

  @GET
  @Path("/{code}")
  public Response partner(String code) {
    Actor actor = currentActor.get();
    PartnerOverview partner = catalogue.withCode(actor, code);
    List<ReferralView> all = referrals.toPartner(partner.id());
    boolean readsApplications =
        Permission.READ_APPLICATION.roles().stream()
            .anyMatch(role -> actor.has(role, partner.programmeId()));
    return pages.show(
        Templates.partner(
            partner,
            all.stream().filter(ReferralView::isOpen).toList(),
            all.stream().filter(r -> !r.isOpen()).toList(),
            readsApplications));
  }
}
