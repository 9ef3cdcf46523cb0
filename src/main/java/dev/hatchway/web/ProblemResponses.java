package dev.hatchway.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

/**
 * The one way from a {@link Problem} to an answer: problem+json for the API and for whoever doesn't
 * ask for HTML, an alert in place for htmx, and a page for everyone else: a refused form's own page
 * ({@link RefusedForms}), or one that has nothing but the problem.
 */
@RequestScoped
class ProblemResponses {

  static final String PROBLEM_JSON = "application/problem+json";
  static final String RETRY_AFTER_SECONDS = "1";

  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance problem(Problem problem, String back, SentForm.Sent sent);

    static native TemplateInstance problem$alert(Problem problem);
  }

  private final Pages pages;
  private final SentForm sentForm;
  private final SecurityIdentity identity;
  private final RoutingContext request;

  ProblemResponses(
      Pages pages, SentForm sentForm, SecurityIdentity identity, RoutingContext request) {
    this.pages = pages;
    this.sentForm = sentForm;
    this.identity = identity;
    this.request = request;
  }

  /** The answer; one that says "not now" says when to come again. */
  Response of(Problem problem) {
    Response answer = worded(problem);
    return problem.status() == 503
        ? Response.fromResponse(answer).header("Retry-After", RETRY_AFTER_SECONDS).build()
        : answer;
  }

  private Response worded(Problem problem) {
    if (wantsJson(request)) {
      return Response.status(problem.status()).type(PROBLEM_JSON).entity(problem).build();
    }
    if (pages.isHtmx()) {
      Response alert = pages.fragment(Templates.problem$alert(problem));
      return Response.fromResponse(alert)
          .status(problem.status())
          .header("HX-Retarget", "#alerts")
          .header("HX-Reswap", "innerHTML show:window:top")
          .build();
    }
    FormToken.give(request);
    SentForm.Sent sent = sentForm.of(problem);
    TemplateInstance page =
        Templates.problem(problem, SameSite.path(request, "Referer", "/"), sent);
    Response alone =
        knowsWho(problem)
            ? pages.show(problem.status(), page)
            : pages.showToNobody(problem.status(), page);
    if (problem.status() < 500) {
      RefusedForm.remember(request, problem, sent, alone, identity.isAnonymous());
    }
    return alone;
  }

  /**
   * Not when the server itself is in trouble, nor before anything was allowed to ask the database.
   */
  private static boolean knowsWho(Problem problem) {
    return problem.status() < 500
        && problem.status() != 401
        && BlockingOperationControl.isBlockingAllowed();
  }

  static boolean wantsJson(RoutingContext request) {
    String accept = request.request().getHeader("Accept");
    boolean html = accept != null && accept.contains("text/html");
    boolean htmx = request.request().getHeader("HX-Request") != null;
    return request.normalizedPath().startsWith("/api/") || !(html || htmx);
  }
}
