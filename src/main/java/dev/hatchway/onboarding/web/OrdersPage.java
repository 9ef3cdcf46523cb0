package dev.hatchway.onboarding.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.onboarding.ProvisioningOrders;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Orders that partners work through. */
@Path("/orders")
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
  public Response page() {
    return pages.show(Templates.orders(orders.visibleTo(currentActor.get())));
  }
}
