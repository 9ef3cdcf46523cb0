package dev.hatchway.web;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Addresses that a request names in its headers, used only where they are on this site. */
public final class SameSite {

  private SameSite() {}

  /** Path and query of the address in the header; the other path where it is foreign or absent. */
  public static String path(RoutingContext request, String header, String otherwise) {
    String address = request.request().getHeader(header);
    if (address == null) {
      return otherwise;
    }
    try {
      URI uri = URI.create(address);
      String authority = request.request().authority().toString();
      if (!authority.equals(uri.getRawAuthority()) || uri.getRawPath().startsWith("//")) {
        return otherwise;
      }
      return uri.getRawQuery() == null
          ? uri.getRawPath()
          : uri.getRawPath() + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException unreadable) {
      return otherwise;
    }
  }
}
