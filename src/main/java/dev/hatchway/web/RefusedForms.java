package dev.hatchway.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Shows a form that was refused on its own page again, with the reason: the same request is taken
 * once more from its beginning, to read the page that the form was on, or the nearest one above the
 * form's address. Where none can be shown, the problem has a page to itself.
 */
class RefusedForms {

  /** A request as it was before anything was looked for at its address. */
  private record Beginning(ResteasyReactiveRequestContext server, ServerRestHandler[] handlers) {

    /** Begins again, and reads that page. */
    void read(URI page) {
      server.setMethod(HttpMethod.GET);
      server.setRequestUri(page);
      server.setResult(null).setResponse(null);
      server.setResponseContentType((MediaType) null);
      server.getContainerRequestContext().setResponse(false);
      server.setAbortHandlerChainStarted(false);
      server.restart(handlers);
    }
  }

  private static final String BEGINNING = RefusedForms.class.getName();
  private static final int FIRST = 1;

  private final RoutingContext request;

  RefusedForms(RoutingContext request) {
    this.request = request;
  }

  @ServerRequestFilter(preMatching = true, priority = FIRST)
  void begin(ResteasyReactiveContainerRequestContext context) {
    var server = (ResteasyReactiveRequestContext) context.getServerRequestContext();
    request.put(BEGINNING, new Beginning(server, server.getHandlers()));
  }

  @ServerResponseFilter(priority = FIRST)
  void end(ContainerResponseContext answer) {
    RefusedForm refused = RefusedForm.of(request);
    if (refused == null) {
      return;
    }
    if (refused.isShown() && answer.getStatus() == Response.Status.OK.getStatusCode()) {
      answer.setStatus(refused.problem().status());
      return;
    }
    URI page = refused.nextPage();
    if (page == null) {
      answer.getHeaders().clear();
      answer.getHeaders().putAll(refused.alone().getHeaders());
      answer.setStatus(refused.problem().status());
      answer.setEntity(
          refused.alone().getEntity(),
          null,
          MediaType.valueOf(refused.alone().getMediaType().toString()));
    } else {
      Beginning beginning = request.get(BEGINNING);
      beginning.read(page);
    }
  }
}
