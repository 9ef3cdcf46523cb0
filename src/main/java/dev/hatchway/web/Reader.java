package dev.hatchway.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Who a page is written for: their language, time zone and choice of light or dark. */
@RequestScoped
public class Reader {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

  /** What the scripts of pages send with what they ask the API. */
  private static final String SHOWN = "Hatchway-Shown";

  private final RoutingContext request;

  Reader(RoutingContext request) {
    this.request = request;
  }

  /** The first of our languages that the browser asks for; English otherwise. */
  public Locale locale() {
    String wanted = request.request().getHeader("Accept-Language");
    return wanted == null ? Locale.ENGLISH : bestOf(wanted);
  }

  private static Locale bestOf(String wanted) {
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }

  /**
   * How the reader writes numbers: as in the language and country that the browser asks for first,
   * whether or not the pages speak it.
   */
  public TypedNumber numbers() {
    String wanted = request.request().getHeader("Accept-Language");
    return TypedNumber.in(wanted == null ? Locale.ENGLISH : firstOf(wanted));
  }

  private static Locale firstOf(String wanted) {
    try {
      return Locale.LanguageRange.parse(wanted).stream()
          .map(Locale.LanguageRange::getRange)
          .filter(range -> !range.contains("*"))
          .findFirst()
          .map(Locale::forLanguageTag)
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }

  /** The browser's time zone, as its script told us in a cookie; UTC before that. */
  public ZoneId zone() {
    try {
      return ZoneId.of(cookie("tz", "UTC").replace("%2F", "/"));
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  /** Whether the answer is for a program: nobody sees it as it is. Scripts of pages show it. */
  boolean isProgram() {
    return isProgram(request.normalizedPath().startsWith("/api/"));
  }

  /** As {@link #isProgram()}, for an answer that is JSON or is not. */
  boolean isProgram(boolean json) {
    return json && request.request().getHeader(SHOWN) == null;
  }

  /** {@code light}, {@code dark}, or {@code auto} where the system decides. */
  public String theme() {
    String theme = cookie("theme", "auto");
    return List.of("light", "dark").contains(theme) ? theme : "auto";
  }

  private String cookie(String name, String otherwise) {
    Cookie cookie = request.request().getCookie(name);
    return cookie == null ? otherwise : cookie.getValue();
  }
}
