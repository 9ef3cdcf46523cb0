package dev.hatchway.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token of the forms of a page. quarkus-rest-csrf gives one to pages that are asked for, and
 * none to the page that follows a form that it refused; that page has forms as well.
 */
final class FormToken {

  // as quarkus-rest-csrf has them
  private static final String COOKIE = "csrf";
  private static final String TOKEN = "csrf_token";
  private static final String SET_COOKIE = "true";
  private static final int BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private FormToken() {}

  /** Gives the request one, where it has none: that of the cookie, or another and the cookie. */
  static void give(RoutingContext request) {
    if (request.get(TOKEN) == null) {
      Cookie cookie = request.request().getCookie(COOKIE);
      request.put(
          TOKEN, cookie != null && isToken(cookie.getValue()) ? cookie.getValue() : fresh());
      request.put(SET_COOKIE, true);
    }
  }

  private static boolean isToken(String value) {
    try {
      return Base64.getUrlDecoder().decode(value).length == BYTES;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static String fresh() {
    byte[] token = new byte[BYTES];
    RANDOM.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
