package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.FileDifference;
import dev.hatchway.rules.authoring.PastRelease;
import dev.hatchway.rules.authoring.ReleaseHistory;
import dev.hatchway.rules.authoring.RollBackRelease;
import dev.hatchway.rules.authoring.RuleDifference;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases of a programme's rules, as programs see them. */
@Path("/api/rules/releases/{programme}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule releases")
class ReleasesApi {

  /** Why one goes back. */
  record Because(String reason) {}

  private final CurrentActor currentActor;
  private final ReleaseHistory history;
  private final RollBackRelease rollBack;

  ReleasesApi(CurrentActor currentActor, ReleaseHistory history, RollBackRelease rollBack) {
    this.currentActor = currentActor;
    this.history = history;
    this.rollBack = rollBack;
  }

  @GET
  @Operation(summary = "All releases, the newest first")
  public List<PastRelease> releases(String programme) {
    return history.of(currentActor.get(), programme);
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "One release")
  public PastRelease release(String programme, long number) {
    return history.release(currentActor.get(), programme, number);
  }

  @GET
  @Path("/{number}/difference/{other}")
  @Operation(summary = "What changes from one release to another")
  public List<FileDifference> difference(String programme, long number, long other) {
    var actor = currentActor.get();
    return new RuleDifference(
            history.files(actor, programme, number), history.files(actor, programme, other))
        .files();
  }

  @POST
  @Path("/{number}/rollback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Goes back to this release at once")
  public PastRelease rollBack(String programme, long number, @NotNull Because because) {
    var actor = currentActor.get();
    long again = rollBack.rollBack(actor, programme, number, because.reason());
    return history.release(actor, programme, again);
  }
}
