package dev.hatchway.identity.web;

import dev.hatchway.identity.ChangePassword;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where everyone changes their own password. */
@Path("/password")
class PasswordPage {

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance password(List<FieldError> errors);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final ChangePassword changePassword;

  PasswordPage(Pages pages, CurrentActor currentActor, ChangePassword changePassword) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.changePassword = changePassword;
  }

  @GET
  public Response form() {
    return pages.show(Templates.password(List.of()));
  }

  @POST
  public Response change(@RestForm String present, @RestForm String password) {
    try {
      changePassword.change(currentActor.get(), present, password);
      return pages.goTo("/", "identity.password.changed");
    } catch (CommandRejected refused) {
      if (refused.fields().isEmpty()) {
        throw refused;
      }
      return pages.show(refused.kind().status(), Templates.password(refused.fields()));
    }
  }
}
