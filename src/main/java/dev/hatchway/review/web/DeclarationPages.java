package dev.hatchway.review.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.review.DeclareNoConflict;
import dev.hatchway.web.Pages;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Where a reviewer says that they have no conflict of interest, and begins. */
@Path("/reviews/{taskId}/declaration")
class DeclarationPages {

  private final Pages pages;
  private final CurrentActor currentActor;
  private final DeclareNoConflict declare;

  DeclarationPages(Pages pages, CurrentActor currentActor, DeclareNoConflict declare) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.declare = declare;
  }

  @POST
  public Response declare(UUID taskId) {
    declare.declare(currentActor.get(), taskId);
    return pages.goTo("/tasks/" + taskId, "review.declare.done");
  }
}
