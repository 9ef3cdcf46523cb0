package dev.hatchway.people.web;

import dev.hatchway.people.web.Visited.Place;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Cohort;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.programme.Programmes;
import dev.hatchway.review.ChooseDisclosure;
import dev.hatchway.review.Disclosure;
import dev.hatchway.review.Disclosures;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** A programme's cohorts, and where the next one is opened. */
@Path("/people/{code}/cohorts")
class CohortsPage {

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance cohorts(
        Place place,
        List<Cohort> cohorts,
        LocalDate today,
        CohortForm entered,
        Refusal refusal,
        Disclosure shown);
  }

  private final Pages pages;
  private final Visited visited;
  private final Programmes programmes;
  private final OpenCohort openCohort;
  private final Disclosures disclosures;
  private final ChooseDisclosure chooseDisclosure;
  private final Sayings sayings;
  private final Time time;

  CohortsPage(
      Pages pages,
      Visited visited,
      Programmes programmes,
      OpenCohort openCohort,
      Disclosures disclosures,
      ChooseDisclosure chooseDisclosure,
      Sayings sayings,
      Time time) {
    this.pages = pages;
    this.visited = visited;
    this.programmes = programmes;
    this.openCohort = openCohort;
    this.disclosures = disclosures;
    this.chooseDisclosure = chooseDisclosure;
    this.sayings = sayings;
    this.time = time;
  }

  @GET
  public Response cohorts(String code) {
    return page(visited.in(code), new CohortForm(), Refusal.NONE);
  }

  @POST
  public Response open(String code, @BeanParam CohortForm form) {
    Place place = visited.in(code);
    try {
      OpenCohort.NewCohort planned = form.read();
      openCohort.open(place.actor(), place.programme().id(), planned);
      return pages.goTo("/people/" + code + "/cohorts", "people.cohort.opened", planned.name());
    } catch (CommandRejected refused) {
      return page(place, form, Refusal.of(refused, sayings));
    }
  }

  @POST
  @Path("/reviews-shown")
  public Response choose(String code, @RestForm Disclosure shown) {
    Place place = visited.in(code);
    chooseDisclosure.choose(place.actor(), place.programme().id(), shown);
    return pages.goTo("/people/" + code + "/cohorts", "people.disclosure.chosen");
  }

  private Response page(Place place, CohortForm entered, Refusal refusal) {
    List<Cohort> cohorts = programmes.cohortsOf(place.programme().id());
    return pages.show(
        refusal.status(),
        Templates.cohorts(
            place,
            cohorts,
            time.today(),
            entered,
            refusal,
            disclosures.of(place.programme().id())));
  }
}
