package dev.hatchway.identity.web;

import dev.hatchway.identity.Attempt;
import dev.hatchway.identity.LogIn;
import dev.hatchway.identity.LogIn.LoggedIn;
import dev.hatchway.identity.LoginSessions;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.web.ClientAddress;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the login form is sent to. Every answer is a redirect, whatever came of it. */
@Singleton
class LoginRoute {

  static final String PATH = "/j_security_check";
  private static final int LARGEST_FORM = 8192;

  private final LogIn logIn;
  private final LoginSessions sessions;
  private final ClientAddress clients;

  LoginRoute(LogIn logIn, LoginSessions sessions, ClientAddress clients) {
    this.logIn = logIn;
    this.sessions = sessions;
    this.clients = clients;
  }

  void route(@Observes Router router) {
    router.post(PATH).blockingHandler(this::logIn, false);
  }

  private void logIn(RoutingContext request) {
    if ("cross-site".equals(request.request().getHeader("Sec-Fetch-Site"))) {
      request.fail(403);
      return;
    }
    Buffer body = request.body().buffer();
    if (body == null || body.length() > LARGEST_FORM) {
      goTo(request, "/login?error");
      return;
    }
    try {
      logIn(request, new QueryStringDecoder("?" + body, StandardCharsets.UTF_8).parameters());
    } catch (IllegalArgumentException unreadable) {
      goTo(request, "/login?error");
    }
  }

  private void logIn(RoutingContext request, Map<String, List<String>> form) {
    Attempt attempt =
        new Attempt(field(form, "j_username"), clients.of(request), LoginCookies.device(request));
    try {
      Optional<LoggedIn> in = logIn.logIn(attempt, field(form, "j_password"));
      if (in.isEmpty()) {
        goTo(request, "/login?error");
        return;
      }
      letIn(request, in.get());
    } catch (CommandRejected refused) {
      refuse(request, refused);
    }
  }

  private static String field(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).get(0);
  }

  private void letIn(RoutingContext request, LoggedIn in) {
    String before = LoginCookies.session(request);
    if (before != null) {
      sessions.end(before);
    }
    LoginCookies.keepSession(request, in.session());
    LoginCookies.keepDevice(request, in.device());
    goTo(request, LoginCookies.cameFrom(request));
  }

  private static void refuse(RoutingContext request, CommandRejected refused) {
    if (refused.kind() == Kind.TOO_MANY_ATTEMPTS) {
      Object seconds = refused.arguments().get(0);
      request.response().putHeader("Retry-After", seconds.toString());
      goTo(request, "/login?wait=" + seconds);
    } else if (refused.kind().isOurs()) {
      request.fail(refused.kind().status());
    } else {
      goTo(request, "/login?disabled");
    }
  }

  private static void goTo(RoutingContext request, String path) {
    request.response().setStatusCode(302).putHeader("Location", path).end();
  }
}
