package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.RuleFilesOf;
import dev.hatchway.rules.runtime.RulesHere;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which rules the node that answers decides by, to compare nodes while rules change. */
@Path("/api/rules/live")
@Produces(MediaType.APPLICATION_JSON)
class LiveApi {

  private final RuleFilesOf files;
  private final RulesHere here;
  private final CurrentActor currentActor;

  LiveApi(RuleFilesOf files, RulesHere here, CurrentActor currentActor) {
    this.files = files;
    this.here = here;
    this.currentActor = currentActor;
  }

  @GET
  @Operation(summary = "The hash of the release that this node decides by, by programme")
  public Map<String, String> live() {
    Actor actor = currentActor.get();
    return files.readable(actor).stream()
        .collect(Collectors.toMap(Programme::code, programme -> here.hash(programme.id())));
  }
}
