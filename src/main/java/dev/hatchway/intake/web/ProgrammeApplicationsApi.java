package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationList;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.SubmitByApi;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Applications to one programme, as JSON. */
@Path("/api/programmes/{code}/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
class ProgrammeApplicationsApi {

  private static final int PAGE = 100;

  /** A page of applications; {@code next} is the value of {@code after} for the page after it. */
  record Applications(
      List<ApplicationList.Line> applications, String next, Map<ApplicationStage, Long> counts) {}

  private final CurrentActor currentActor;
  private final Programmes programmes;
  private final Authorization authorization;
  private final ApplicationList list;
  private final ListReader readers;
  private final SubmitByApi submit;

  ProgrammeApplicationsApi(
      CurrentActor currentActor,
      Programmes programmes,
      Authorization authorization,
      ApplicationList list,
      ListReader readers,
      SubmitByApi submit) {
    this.currentActor = currentActor;
    this.programmes = programmes;
    this.authorization = authorization;
    this.list = list;
    this.readers = readers;
    this.submit = submit;
  }

  @GET
  @Operation(summary = "Submitted applications, the newest first; filter by stage, q and country")
  public Applications applications(String code, @BeanParam ListQuery query) {
    Actor actor = currentActor.get();
    Programme programme = programmes.withCode(code);
    authorization.require(
        actor,
        Permission.READ_APPLICATION,
        Authorization.Subject.inProgramme("programme", code, programme.id()));
    ApplicationList.Filter filter = query.filter(readers.of(actor).in(programme.id()));
    ApplicationList.Page page = list.page(filter, query.position(), PAGE);
    return new Applications(
        page.lines(), ListQuery.cursor(page.next()), list.countsByStage(filter));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Submit a complete application; with an Idempotency-Key it counts once")
  public Response submit(
      String code, @RestHeader("Idempotency-Key") String key, ApplicationProfile profile) {
    if (profile == null) {
      throw CommandRejected.invalidFields(
          "application", code, List.of(new FieldError("company", "refusal.field.required")));
    }
    SubmitByApi.Outcome outcome = submit.submit(currentActor.get(), code, profile, key);
    ApplicationText text = ApplicationText.of(outcome.application());
    URI address = URI.create("/api/applications/" + text.reference());
    return Response.status(outcome.repeated() ? 200 : 201).location(address).entity(text).build();
  }
}
