package dev.hatchway.programme.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.SignUpSettings;
import dev.hatchway.identity.Throttle;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import dev.hatchway.programme.SignUp;
import dev.hatchway.web.ClientAddress;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where somebody who wants to apply gets an account, while a programme takes applications. */
@Path("/sign-up")
class SignUpPage {

  @CheckedTemplate(basePath = "programme")
  static class Templates {
    static native TemplateInstance signUp(
        List<Option> programmes, SignUpForm entered, List<FieldError> errors, String refusal);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final SignUpSettings settings;
  private final SignUp signUp;
  private final Throttle throttle;
  private final ClientAddress clients;
  private final Programmes programmes;
  private final Sayings sayings;
  private final Time time;

  SignUpPage(
      Pages pages,
      CurrentActor currentActor,
      SignUpSettings settings,
      SignUp signUp,
      Throttle throttle,
      ClientAddress clients,
      Programmes programmes,
      Sayings sayings,
      Time time) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.settings = settings;
    this.signUp = signUp;
    this.throttle = throttle;
    this.clients = clients;
    this.programmes = programmes;
    this.sayings = sayings;
    this.time = time;
  }

  @GET
  public Response form() {
    return currentActor.isAnonymous()
        ? show(200, new SignUpForm(), List.of(), null)
        : pages.goTo("/");
  }

  @POST
  public Response signUp(@BeanParam SignUpForm form, @Context RoutingContext request) {
    try {
      throttle.takeSignUp(clients.of(request));
      signUp.signUp(form.programme, form.account());
      return pages.goTo("/login?registered");
    } catch (CommandRejected refused) {
      String sentence =
          refused.fields().isEmpty()
              ? sayings.say(refused.reason(), refused.arguments().toArray())
              : null;
      List<FieldError> errors = refused.fields().stream().map(SignUpPage::onThisForm).toList();
      return show(refused.kind().status(), form, errors, sentence);
    }
  }

  /** The e-mail address is the username here. */
  private static FieldError onThisForm(FieldError error) {
    return error.field().equals("username") ? new FieldError("email", "refusal.email") : error;
  }

  private Response show(int status, SignUpForm form, List<FieldError> errors, String refusal) {
    return pages.showToNobody(status, Templates.signUp(open(), form, errors, refusal));
  }

  /** Programmes that take applications today; none where signing up is switched off. */
  private List<Option> open() {
    if (!settings.enabled()) {
      return List.of();
    }
    return programmes.all().stream()
        .filter(p -> programmes.cohortsOf(p.id()).stream().anyMatch(c -> c.isOpenOn(time.today())))
        .map(p -> new Option(p.code(), p.name()))
        .toList();
  }
}
