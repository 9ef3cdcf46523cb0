package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.runtime.DifferingDecision;
import dev.hatchway.rules.runtime.ReplayAll;
import dev.hatchway.rules.runtime.ReplayRun;
import dev.hatchway.rules.runtime.Replays;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** All decisions of a programme, made again. */
@Path("/api/rules/replays")
@Produces(MediaType.APPLICATION_JSON)
class ReplaysApi {

  /** How far a replay is, and the decisions that did not come out the same (a thousand at most). */
  record ReplayAnswer(ReplayRun run, List<DifferingDecision> differences) {}

  private final ReplayAll replayAll;
  private final Replays replays;
  private final CurrentActor currentActor;

  ReplaysApi(ReplayAll replayAll, Replays replays, CurrentActor currentActor) {
    this.replayAll = replayAll;
    this.replays = replays;
    this.currentActor = currentActor;
  }

  @POST
  @ResponseStatus(202)
  @Operation(summary = "Begins to make all decisions of a programme again, each under its release")
  public ReplayAnswer begin(@RestQuery @NotBlank String programme) {
    return answer(replayAll.replay(currentActor.get(), programme), programme);
  }

  @GET
  @Operation(
      summary = "The newest replays of a programme and of the nights, without what they found")
  public List<ReplayRun> replays(@RestQuery @NotBlank String programme) {
    return replays.of(currentActor.get(), programme);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How far a replay is, and what did not come out the same")
  public ReplayAnswer replay(@PathParam("id") UUID id, @RestQuery @NotBlank String programme) {
    return answer(id, programme);
  }

  private ReplayAnswer answer(UUID id, String programme) {
    var actor = currentActor.get();
    return new ReplayAnswer(replays.run(actor, id), replays.differences(actor, id, programme));
  }
}
