package dev.hatchway.identity.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.People;
import dev.hatchway.identity.SignUpSettings;
import dev.hatchway.identity.web.DemoAccounts.Account;
import dev.hatchway.web.Pages;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The login form, and the way out. The form itself is posted to {@code /j_security_check}. */
@Path("/")
class LoginPage {

  private static final String SESSION_COOKIE = "quarkus-credential";

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance login(Notice notice, boolean signUp, List<Account> accounts);
  }

  /** What the page says before anything else; null where it says nothing. */
  record Notice(String kind, String key) {

    static Notice of(Set<String> asked, boolean nobodyIsHere) {
      if (nobodyIsHere) {
        return new Notice("warn", "identity.login.nobody");
      }
      if (asked.contains("error")) {
        return new Notice("bad", "identity.login.wrong");
      }
      if (asked.contains("registered")) {
        return new Notice("good", "identity.login.registered");
      }
      return asked.contains("left") ? new Notice("good", "identity.login.left") : null;
    }
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final People people;
  private final SignUpSettings signUp;
  private final List<DemoAccounts> demo;
  private final boolean demoEnabled;

  LoginPage(
      Pages pages,
      CurrentActor currentActor,
      People people,
      SignUpSettings signUp,
      @All List<DemoAccounts> demo,
      @ConfigProperty(name = "hatchway.demo.enabled", defaultValue = "false") boolean demoEnabled) {
    this.pages = pages;
    this.currentActor = currentActor;
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
    var asked = address.getQueryParameters().keySet();
    List<Account> accounts =
        demoEnabled ? demo.stream().flatMap(d -> d.accounts().stream()).toList() : List.of();
    Notice notice = Notice.of(asked, people.nobodyIsHere());
    return pages.showToNobody(200, Templates.login(notice, signUp.enabled(), accounts));
  }

  @POST
  @Path("logout")
  public Response logout() {
    NewCookie ended = new NewCookie.Builder(SESSION_COOKIE).path("/").maxAge(0).value("").build();
    return Response.seeOther(URI.create("/login?left")).cookie(ended).build();
  }
}
