package dev.hatchway.review.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.review.RecuseReviewer;
import dev.hatchway.review.ReviewUnderWay;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where a reviewer declares a conflict of interest and hands a review back. */
@Path("/reviews/{taskId}/recuse")
class RecusalPages {

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance recuse(
        UUID taskId, String company, String reason, List<FieldError> errors);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final ReviewUnderWay reviews;
  private final RecuseReviewer recuse;
  private final Names names;

  RecusalPages(
      Pages pages,
      CurrentActor currentActor,
      ReviewUnderWay reviews,
      RecuseReviewer recuse,
      Names names) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.reviews = reviews;
    this.recuse = recuse;
    this.names = names;
  }

  @GET
  public Response form(UUID taskId) {
    String company = reviews.companyOf(currentActor.get(), taskId);
    return pages.show(Templates.recuse(taskId, company, null, List.of()));
  }

  @POST
  public Response recuse(UUID taskId, @RestForm String reason) {
    try {
      return recuse
          .recuse(currentActor.get(), taskId, reason)
          .map(successor -> pages.goTo("/inbox", "review.recuse.done", names.of(successor)))
          .orElseGet(() -> pages.goTo("/inbox", "review.recuse.open"));
    } catch (CommandRejected refused) {
      if (refused.fields().isEmpty()) {
        throw refused;
      }
      String company = reviews.companyOf(currentActor.get(), taskId);
      return pages.show(
          refused.kind().status(), Templates.recuse(taskId, company, reason, refused.fields()));
    }
  }
}
