package dev.hatchway.people.web;

import dev.hatchway.identity.DisablePerson;
import dev.hatchway.identity.EnablePerson;
import dev.hatchway.identity.People;
import dev.hatchway.identity.SetPassword;
import dev.hatchway.people.web.Visited.Place;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.review.DescribeReviewer;
import dev.hatchway.review.Expertise;
import dev.hatchway.review.KnownExpertise;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The account of a person of a programme, and what they know as a reviewer. */
@Path("/api/programmes/{code}/people/{username}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class AccountApi {

  record NewPassword(String password) {}

  record Reason(String reason) {}

  /** Countries and languages as codes of two letters. */
  record ExpertiseText(
      List<String> sectors, List<String> countries, List<String> languages, Integer capacity) {

    static ExpertiseText of(Expertise known) {
      return new ExpertiseText(
          known.sectors().stream().map(Enum::name).sorted().toList(),
          known.countries().stream().sorted().toList(),
          known.languages().stream().sorted().toList(),
          known.capacity());
    }

    Expertise read() {
      ExpertiseForm form = new ExpertiseForm();
      form.sectors = sectors;
      form.countries = countries == null ? null : String.join(",", countries);
      form.languages = languages == null ? null : String.join(",", languages);
      form.capacity = capacity == null ? null : capacity.toString();
      return form.read();
    }
  }

  private final Visited visited;
  private final People people;
  private final SetPassword setPassword;
  private final DisablePerson disablePerson;
  private final EnablePerson enablePerson;
  private final DescribeReviewer describeReviewer;
  private final KnownExpertise known;

  AccountApi(
      Visited visited,
      People people,
      SetPassword setPassword,
      DisablePerson disablePerson,
      EnablePerson enablePerson,
      DescribeReviewer describeReviewer,
      KnownExpertise known) {
    this.visited = visited;
    this.people = people;
    this.setPassword = setPassword;
    this.disablePerson = disablePerson;
    this.enablePerson = enablePerson;
    this.describeReviewer = describeReviewer;
    this.known = known;
  }

  @PUT
  @Path("/password")
  @Operation(
      summary =
          "Sets a new password for whoever forgot theirs; 202 where a second administrator is to confirm it")
  public Response password(String code, String username, @NotNull NewPassword fresh) {
    Place place = visited.in(code);
    return answer(setPassword.set(place.actor(), idOf(place, username), fresh.password()));
  }

  @PUT
  @Path("/disabled")
  @Operation(summary = "Disables the account: the person can do nothing any more")
  public void disable(String code, String username, @NotNull Reason why) {
    Place place = visited.in(code);
    disablePerson.disable(place.actor(), idOf(place, username), why.reason());
  }

  @DELETE
  @Path("/disabled")
  @Operation(
      summary = "Enables the account again; 202 where a second administrator is to confirm it")
  public Response enable(String code, String username) {
    Place place = visited.in(code);
    return answer(enablePerson.enable(place.actor(), idOf(place, username)));
  }

  private static Response answer(boolean done) {
    return done ? Response.noContent().build() : PersonApi.waiting();
  }

  @GET
  @Path("/expertise")
  public ExpertiseText expertise(String code, String username) {
    Place place = visited.in(code);
    return known
        .of(place.actor(), idOf(place, username), place.programme().id())
        .map(ExpertiseText::of)
        .orElseThrow(() -> CommandRejected.notFound("expertise", username));
  }

  @PUT
  @Path("/expertise")
  @Operation(summary = "Says what a reviewer knows, in place of what was said before")
  public void describe(String code, String username, @NotNull ExpertiseText expertise) {
    Place place = visited.in(code);
    describeReviewer.describe(
        place.actor(), idOf(place, username), place.programme().id(), expertise.read());
  }

  private UUID idOf(Place place, String username) {
    return people.withUsername(place.actor(), place.programme().id(), username).id();
  }
}
