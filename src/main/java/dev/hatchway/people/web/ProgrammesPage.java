package dev.hatchway.people.web;

import dev.hatchway.people.FoundProgramme;
import dev.hatchway.people.NewProgramme;
import dev.hatchway.people.web.Visited.Place;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The programmes that one looks after, and where a new one is added. */
@Path("/people")
class ProgrammesPage {

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance programmes(
        List<Place> places, boolean mayFound, NewProgramme entered, Refusal refusal);
  }

  private static final NewProgramme BLANK = new NewProgramme(null, null);

  private final Pages pages;
  private final Visited visited;
  private final FoundProgramme foundProgramme;
  private final Sayings sayings;

  ProgrammesPage(Pages pages, Visited visited, FoundProgramme foundProgramme, Sayings sayings) {
    this.pages = pages;
    this.visited = visited;
    this.foundProgramme = foundProgramme;
    this.sayings = sayings;
  }

  /** Whoever has one programme only, and may add none, is taken there. */
  @GET
  public Response programmes() {
    List<Place> places = visited.all();
    if (places.size() == 1 && !visited.mayFound()) {
      return pages.goTo("/people/" + places.get(0).code());
    }
    return pages.show(Templates.programmes(places, visited.mayFound(), BLANK, Refusal.NONE));
  }

  @POST
  public Response found(@RestForm String code, @RestForm String name) {
    NewProgramme planned = new NewProgramme(code, name);
    try {
      foundProgramme.found(visited.actor(), planned);
      return pages.goTo(
          "/people/" + planned.code() + "/cohorts", "people.programme.added", planned.name());
    } catch (CommandRejected refused) {
      Refusal refusal = Refusal.of(refused, sayings);
      return pages.show(
          refusal.status(),
          Templates.programmes(visited.all(), visited.mayFound(), planned, refusal));
    }
  }
}
