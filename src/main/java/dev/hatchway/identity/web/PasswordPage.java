package dev.hatchway.identity.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Attempt;
import dev.hatchway.identity.ChangePassword;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.LoginSessions;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.web.ClientAddress;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
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
  private final LoginSessions sessions;
  private final ClientAddress clients;

  PasswordPage(
      Pages pages,
      CurrentActor currentActor,
      ChangePassword changePassword,
      LoginSessions sessions,
      ClientAddress clients) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.changePassword = changePassword;
    this.sessions = sessions;
    this.clients = clients;
  }

  @GET
  public Response form() {
    return pages.show(Templates.password(List.of()));
  }

  /** All sessions end, so whoever changed it here gets a new one. */
  @POST
  public Response change(
      @RestForm String present, @RestForm String password, @Context RoutingContext request) {
    Actor actor = currentActor.get();
    Attempt attempt =
        new Attempt(actor.username(), clients.of(request), LoginCookies.device(request));
    try {
      changePassword.change(actor, attempt, present, password);
      LoginCookies.keepSession(request, sessions.start(actor.id()));
      return pages.goTo("/", "identity.password.changed");
    } catch (CommandRejected refused) {
      if (refused.fields().isEmpty()) {
        throw refused;
      }
      return pages.show(refused.kind().status(), Templates.password(refused.fields()));
    }
  }
}
