package dev.hatchway.identity.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** What a browser keeps of a login; they are marked secure where the public address is. */
final class LoginCookies {

  static final String SESSION = "quarkus-credential";
  private static final String DEVICE = "device";
  private static final String CAME_FROM = "came-from";
  private static final Duration HALF_A_YEAR = Duration.ofDays(180);

  private LoginCookies() {}

  /** The secret of the session; null where there is none. */
  static String session(RoutingContext request) {
    return value(request, SESSION);
  }

  static String device(RoutingContext request) {
    return value(request, DEVICE);
  }

  static void keepSession(RoutingContext request, String secret) {
    add(request, Cookie.cookie(SESSION, secret));
  }

  static void keepDevice(RoutingContext request, String secret) {
    add(request, Cookie.cookie(DEVICE, secret).setMaxAge(HALF_A_YEAR.toSeconds()));
  }

  static void endSession(RoutingContext request) {
    add(request, Cookie.cookie(SESSION, "").setMaxAge(0));
  }

  /** Remembers the page that somebody was on who must log in first. */
  static void comeBackTo(RoutingContext request, String path) {
    String kept =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(path.getBytes(StandardCharsets.UTF_8));
    add(request, Cookie.cookie(CAME_FROM, kept));
  }

  /** The page that somebody was on, once; the start where there is none. */
  static String cameFrom(RoutingContext request) {
    String kept = value(request, CAME_FROM);
    if (kept == null) {
      return "/";
    }
    add(request, Cookie.cookie(CAME_FROM, "").setMaxAge(0));
    try {
      String path = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
      return isOnThisSite(path) ? path : "/";
    } catch (IllegalArgumentException unreadable) {
      return "/";
    }
  }

  /** Browsers take two slashes, or one that leans the other way, for another site. */
  private static boolean isOnThisSite(String path) {
    return path.matches("/(?![/\\\\])[!-~]*") && path.indexOf('\\') < 0;
  }

  private static String value(RoutingContext request, String name) {
    Cookie cookie = request.request().getCookie(name);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  private static void add(RoutingContext request, Cookie cookie) {
    request
        .response()
        .addCookie(cookie.setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.LAX));
  }
}
