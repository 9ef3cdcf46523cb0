package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.programme.Programme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Live rules tried by programs. */
@Path("/api/rules/try")
@Tag(name = "Rule checks")
class TryLiveApi {

  private final CurrentActor currentActor;
  private final ReadableLive live;
  private final TryByProgram tries;

  TryLiveApi(CurrentActor currentActor, ReadableLive live, TryByProgram tries) {
    this.currentActor = currentActor;
    this.live = live;
    this.tries = tries;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What the live rules of a programme lead to, why, and why not otherwise")
  public ShownTrial attempt(
      @RestQuery @NotBlank String programme, @Valid @NotNull Attempt attempt) {
    Actor actor = currentActor.get();
    Programme one = live.programme(actor, programme);
    return tries.on(actor, live.files(one), attempt, "programme", one.code());
  }
}
