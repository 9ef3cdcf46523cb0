package dev.hatchway.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that people know this installation by. Redirects name a path only, so that no Host
 * header steers them; where the address is https, browsers are told to use nothing else, and to
 * keep cookies to it.
 */
@ApplicationScoped
class PublicAddress {

  private static final int BEFORE_ALL = 1000;
  private static final String HSTS = "max-age=31536000";

  private final boolean https;

  PublicAddress(@ConfigProperty(name = "hatchway.public-address") Optional<URI> address) {
    this.https = address.map(PublicAddress::checked).orElse(false);
  }

  private static boolean checked(URI address) {
    if (address.getHost() == null || !List.of("https", "http").contains(address.getScheme())) {
      throw new IllegalArgumentException(
          "hatchway.public-address is to be like https://hatchway.example, not " + address);
    }
    return address.getScheme().equals("https");
  }

  void watch(@Observes Filters filters) {
    filters.register(this::pass, BEFORE_ALL);
  }

  void pass(RoutingContext request) {
    request.addHeadersEndHandler(done -> complete(request));
    request.next();
  }

  private void complete(RoutingContext request) {
    MultiMap headers = request.response().headers();
    String location = headers.get("Location");
    if (location != null) {
      headers.set("Location", pathOnly(request, location));
    }
    if (https) {
      headers.set("Strict-Transport-Security", HSTS);
      secure(request, headers);
    }
  }

  private static String pathOnly(RoutingContext request, String location) {
    String site = request.request().scheme() + "://" + request.request().authority();
    return location.startsWith(site + "/") ? location.substring(site.length()) : location;
  }

  private static void secure(RoutingContext request, MultiMap headers) {
    request.request().cookies().forEach(PublicAddress::secure);
    List<String> written = headers.getAll("Set-Cookie");
    if (!written.isEmpty()) {
      headers.set("Set-Cookie", written.stream().map(PublicAddress::secured).toList());
    }
  }

  private static void secure(Cookie cookie) {
    cookie.setSecure(true);
  }

  private static String secured(String cookie) {
    return cookie.matches("(?i).*; ?secure(;.*)?") ? cookie : cookie + "; Secure";
  }
}
