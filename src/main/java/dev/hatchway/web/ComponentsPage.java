package dev.hatchway.web;

import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** Every component of the pages on one page, to copy from. */
@Path("/components")
class ComponentsPage {

  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance components(
        List<FieldError> errors, List<Option> options, Instant at);
  }

  private final Pages pages;
  private final Time time;

  ComponentsPage(Pages pages, Time time) {
    this.pages = pages;
    this.time = time;
  }

  @GET
  public Response components() {
    return pages.show(
        Templates.components(
            List.of(new FieldError("company", "refusal.field.required")),
            List.of(new Option("a", "Accept"), new Option("b", "Reject", true)),
            time.instant()));
  }
}
