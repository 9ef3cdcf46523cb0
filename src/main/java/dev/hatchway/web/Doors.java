package dev.hatchway.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What happens when a session has expired in the middle of things. After login people come back to
 * the page they were on, never to the address of a form; htmx moves the whole page to the login.
 */
@ApplicationScoped
class Doors {

  private static final String CAME_FROM = "quarkus-redirect-location";
  private static final int BEFORE_SECURITY = 500;

  void watch(@Observes Filters filters) {
    filters.register(
        request -> {
          request.addHeadersEndHandler(done -> beforeLogin(request));
          request.next();
        },
        BEFORE_SECURITY);
  }

  private static void beforeLogin(RoutingContext request) {
    HttpServerResponse response = request.response();
    String location = response.headers().get("Location");
    boolean toLogin =
        response.getStatusCode() == 302 && location != null && location.endsWith("/login");
    if (!toLogin) {
      return;
    }
    boolean htmx = request.request().getHeader("HX-Request") != null;
    if (htmx) {
      response.setStatusCode(401).headers().remove("Location").add("HX-Redirect", "/login");
      comeBackTo(request, SameSite.path(request, "HX-Current-URL", "/"));
    } else if (!request.request().method().equals(HttpMethod.GET)) {
      comeBackTo(request, SameSite.path(request, "Referer", "/"));
    }
  }

  private static void comeBackTo(RoutingContext request, String path) {
    String site = request.request().scheme() + "://" + request.request().authority();
    request
        .response()
        .addCookie(
            Cookie.cookie(CAME_FROM, site + path).setPath("/").setSameSite(CookieSameSite.LAX));
  }
}
