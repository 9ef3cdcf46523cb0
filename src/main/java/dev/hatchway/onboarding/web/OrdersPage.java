package dev.hatchway.onboarding.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.onboarding.ProvisioningOrders;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Orders that partners work through, as a page and for programs. */
@Path("/")
class OrdersPage {

  @CheckedTemplate(basePath = "onboarding")
  static class Templates {
    static native TemplateInstance orders(List<ProvisioningOrders.Order> orders);
  }

  private final CurrentActor currentActor;
  private final ProvisioningOrders orders;
  private final Pages pages;

  OrdersPage(CurrentActor currentActor, ProvisioningOrders orders, Pages pages) {
    this.currentActor = currentActor;
    this.orders = orders;
    this.pages = pages;
  }

  @GET
  @Path("orders")
  public Response page() {
    return pages.show(Templates.orders(visible()));
  }

  @GET
  @Path("api/orders")
  @Produces(MediaType.APPLICATION_JSON)
  public List<ProvisioningOrders.Order> list() {
    return visible();
  }

  private List<ProvisioningOrders.Order> visible() {
    Actor actor = currentActor.get();
    if (!mayRead(actor)) {
      throw CommandRejected.forbidden("orders", "all", "refusal.forbidden", "orders", "all");
    }
    return orders.visibleTo(actor);
  }

  static boolean mayRead(Actor actor) {
    return Permission.READ_PARTNERS.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
