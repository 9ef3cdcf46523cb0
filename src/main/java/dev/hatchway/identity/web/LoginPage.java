package dev.hatchway.identity.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.LoginSessions;
import dev.hatchway.identity.People;
import dev.hatchway.identity.SignUpSettings;
import dev.hatchway.identity.web.DemoAccounts.Account;
import dev.hatchway.web.Pages;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The login form, and the way out. The form itself is posted to {@code /j_security_check}. */
@Path("/")
class LoginPage {

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance login(Notice notice, boolean signUp, List<Account> accounts);
  }

  /** What the page says before anything else; null where it says nothing. */
  record Notice(String kind, String key, String argument) {

    private Notice(String kind, String key) {
      this(kind, key, null);
    }

    static Notice of(MultivaluedMap<String, String> asked, boolean nobodyIsHere) {
      if (nobodyIsHere) {
        return new Notice("warn", "identity.login.nobody");
      }
      if (asked.containsKey("error")) {
        return new Notice("bad", "identity.login.wrong");
      }
      if (asked.containsKey("disabled")) {
        return new Notice("bad", "refusal.account-disabled");
      }
      if (asked.containsKey("wait")) {
        return new Notice("bad", "refusal.too-many-attempts", seconds(asked.getFirst("wait")));
      }
      if (asked.containsKey("registered")) {
        return new Notice("good", "identity.login.registered");
      }
      return asked.containsKey("left") ? new Notice("good", "identity.login.left") : null;
    }

    private static String seconds(String asked) {
      return asked.matches("\\d{1,4}") ? asked : "60";
    }
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final LoginSessions sessions;
  private final People people;
  private final SignUpSettings signUp;
  private final List<DemoAccounts> demo;
  private final boolean demoEnabled;

  LoginPage(
      Pages pages,
      CurrentActor currentActor,
      LoginSessions sessions,
      People people,
      SignUpSettings signUp,
      @All List<DemoAccounts> demo,
      @ConfigProperty(name = "hatchway.demo.enabled", defaultValue = "false") boolean demoEnabled) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.sessions = sessions;
    this.people = people;
    this.signUp = signUp;
    this.demo = demo;
    this.demoEnabled = demoEnabled;
  }

  @GET
  @Path("login")
  public Response login(@Context UriInfo address) {
    if (!currentActor.isAnonymous()) {
      return pages.goTo("/");
    }
    var asked = address.getQueryParameters();
    List<Account> accounts =
        demoEnabled ? demo.stream().flatMap(d -> d.accounts().stream()).toList() : List.of();
    Notice notice = Notice.of(asked, people.nobodyIsHere());
    return pages.showToNobody(200, Templates.login(notice, signUp.enabled(), accounts));
  }

  @POST
  @Path("logout")
  public Response logout(@Context RoutingContext request) {
    String secret = LoginCookies.session(request);
    if (secret != null) {
      sessions.end(secret);
    }
    LoginCookies.endSession(request);
    return Response.seeOther(URI.create("/login?left")).build();
  }
}
