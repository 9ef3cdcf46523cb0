package dev.hatchway.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A sentence that travels in a cookie over one redirect: what was just done. */
@RequestScoped
class Toasts {

  private static final String COOKIE = "toast";

  private final RoutingContext request;
  private final Words words;
  private final Reader reader;

  Toasts(RoutingContext request, Words words, Reader reader) {
    this.request = request;
    this.words = words;
    this.reader = reader;
  }

  void leave(String key, Object... arguments) {
    String sentence = words.say(reader.locale(), key, arguments);
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(sentence.getBytes(StandardCharsets.UTF_8));
    request.response().addCookie(cookie(value, 60));
  }

  /** The sentence, once; null where there is none. */
  String take() {
    Cookie left = request.request().getCookie(COOKIE);
    if (left == null || left.getValue().isEmpty()) {
      return null;
    }
    request.response().addCookie(cookie("", 0));
    try {
      return new String(Base64.getUrlDecoder().decode(left.getValue()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static Cookie cookie(String value, long seconds) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(seconds);
  }
}
