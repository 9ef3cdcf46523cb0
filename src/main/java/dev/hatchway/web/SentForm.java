package dev.hatchway.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * What the form held that a problem answers, so that nobody writes it twice: it is shown, and can
 * be sent again as it is where only we are to blame. Passwords and files are left out.
 */
@RequestScoped
class SentForm {

  /** A field of the form; one without a label was not typed and is only sent again. */
  record Field(String name, String label, String value) {}

  /** Empty of fields where nothing was sent, or nothing that may be shown. */
  record Sent(String action, List<Field> fields, boolean mayBeSentAgain) {

    public List<Field> typed() {
      return fields.stream().filter(f -> f.label() != null && !f.value().isBlank()).toList();
    }

    static Sent nothing() {
      return new Sent("", List.of(), false);
    }
  }

  private static final Set<String> NOT_TYPED = Set.of("csrf", "version");

  private final Sayings sayings;
  private final RoutingContext request;

  SentForm(Sayings sayings, RoutingContext request) {
    this.sayings = sayings;
    this.request = request;
  }

  /**
   * Of what came without the token of one of our pages, or before anybody was known, nothing is
   * shown: another site may have sent it.
   */
  Sent of(Problem problem) {
    ResteasyReactiveRequestContext current = CurrentRequestManager.get();
    FormData form = current == null ? null : current.getFormData();
    if (form == null || problem.kind() == null && problem.status() < 500) {
      return Sent.nothing();
    }
    boolean complete = true;
    List<Field> fields = new ArrayList<>();
    for (String name : form) {
      for (FormValue value : form.get(name)) {
        if (value.isFileItem() || name.toLowerCase(Locale.ROOT).contains("password")) {
          complete = false;
        } else {
          fields.add(new Field(name, label(name), value.getValue()));
        }
      }
    }
    return new Sent(request.request().uri(), fields, complete && problem.status() >= 500);
  }

  private String label(String name) {
    if (NOT_TYPED.contains(name)) {
      return null;
    }
    return sayings.knows("form." + name) ? sayings.say("form." + name) : name;
  }
}
