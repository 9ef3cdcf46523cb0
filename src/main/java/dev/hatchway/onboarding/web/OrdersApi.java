package dev.hatchway.onboarding.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.onboarding.ProvisioningOrders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders that partners work through, as programs see them. */
@Path("/api/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
class OrdersApi {

  private final CurrentActor currentActor;
  private final ProvisioningOrders orders;

  OrdersApi(CurrentActor currentActor, ProvisioningOrders orders) {
    this.currentActor = currentActor;
    this.orders = orders;
  }

  @GET
  @Operation(summary = "What one's partner is asked to set up, the newest first")
  public List<ProvisioningOrders.Order> orders() {
    return orders.visibleTo(currentActor.get());
  }
}
