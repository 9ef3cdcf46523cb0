package dev.hatchway.people.web;

import dev.hatchway.people.FoundProgramme;
import dev.hatchway.people.NewProgramme;
import dev.hatchway.people.web.Visited.Place;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.programme.OpenCohort.NewCohort;
import dev.hatchway.programme.Programmes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programmes and their cohorts, as programs see them. */
@Path("/api/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
class ProgrammesApi {

  record ProgrammeText(String code, String name, List<CohortText> cohorts) {}

  record CohortText(
      @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String code,
      @NotBlank @Size(max = 100) String name,
      @NotNull LocalDate opensOn,
      @NotNull LocalDate closesOn,
      @Min(1) int places) {}

  private final Visited visited;
  private final Programmes programmes;
  private final FoundProgramme foundProgramme;
  private final OpenCohort openCohort;

  ProgrammesApi(
      Visited visited,
      Programmes programmes,
      FoundProgramme foundProgramme,
      OpenCohort openCohort) {
    this.visited = visited;
    this.programmes = programmes;
    this.foundProgramme = foundProgramme;
    this.openCohort = openCohort;
  }

  @GET
  @Operation(summary = "Programmes whose people one may see, with their cohorts")
  public List<ProgrammeText> all() {
    return visited.all().stream().map(this::text).toList();
  }

  @GET
  @Path("/{code}")
  public ProgrammeText one(String code) {
    return text(visited.in(code));
  }

  @POST
  @Operation(summary = "Adds a programme; whoever does becomes its administrator")
  public Response found(@NotNull NewProgramme programme) {
    foundProgramme.found(visited.actor(), programme);
    return Response.created(URI.create("/api/programmes/" + programme.code())).build();
  }

  @POST
  @Path("/{code}/cohorts")
  @Operation(summary = "Plans a cohort: from when to when it takes applications")
  public Response open(String code, @Valid @NotNull CohortText cohort) {
    Place place = visited.in(code);
    openCohort.open(
        place.actor(),
        place.programme().id(),
        new NewCohort(
            cohort.code(), cohort.name(), cohort.opensOn(), cohort.closesOn(), cohort.places()));
    return Response.created(URI.create("/api/programmes/" + code)).build();
  }

  private ProgrammeText text(Place place) {
    return new ProgrammeText(
        place.code(),
        place.name(),
        programmes.cohortsOf(place.programme().id()).stream()
            .map(c -> new CohortText(c.code(), c.name(), c.opensOn(), c.closesOn(), c.places()))
            .toList());
  }
}
