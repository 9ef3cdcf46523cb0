package dev.hatchway.identity.web;

import dev.hatchway.identity.LoginSessions;
import dev.hatchway.web.SameSite;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out who asks by their session's row, and sends whoever has none to the login. After it
 * people come back to the page they were on, never to the address of a form; htmx moves the whole
 * page to the login.
 */
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {

  private static final String LOGIN = "/login";
  private static final Pattern FOR_ANYBODY =
      Pattern.compile("/(q|static|webjars)/.*|/favicon.ico|" + LoginRoute.PATH);

  private final LoginSessions sessions;
  private final BlockingSecurityExecutor executor;

  SessionMechanism(LoginSessions sessions, BlockingSecurityExecutor executor) {
    this.sessions = sessions;
    this.executor = executor;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    String secret = LoginCookies.session(request);
    if (secret == null || FOR_ANYBODY.matcher(request.normalizedPath()).matches()) {
      return Uni.createFrom().nullItem();
    }
    Context here = Vertx.currentContext();
    Uni<SecurityIdentity> found =
        executor.executeBlocking(
            () -> sessions.open(secret).map(SessionMechanism::identity).orElse(null));
    // back to where bodies are read without a thread that waits for them
    return found.emitOn(rest -> here.runOnContext(back -> rest.run()));
  }

  private static SecurityIdentity identity(LoginSessions.Session session) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(session.username()))
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    if (request.request().getHeader("HX-Request") != null) {
      LoginCookies.comeBackTo(request, SameSite.path(request, "HX-Current-URL", "/"));
      return Uni.createFrom().item(new ChallengeData(401, "HX-Redirect", LOGIN));
    }
    boolean page = request.request().method().equals(HttpMethod.GET);
    LoginCookies.comeBackTo(
        request, page ? request.request().uri() : SameSite.path(request, "Referer", "/"));
    return Uni.createFrom().item(new ChallengeData(302, "Location", LOGIN));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }
}
