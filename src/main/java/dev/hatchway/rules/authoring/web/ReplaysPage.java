package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.runtime.DifferingDecision;
import dev.hatchway.rules.runtime.ReplayAll;
import dev.hatchway.rules.runtime.ReplayRun;
import dev.hatchway.rules.runtime.Replays;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether past decisions still come out as they did: each night a sample, and all on demand. */
@Path("/rules/replays")
class ReplaysPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance replays(
        Programme programme,
        List<Programme> programmes,
        List<ReplayRun> runs,
        Map<String, String> names,
        boolean mayReplay);

    static native TemplateInstance replay(
        Programme programme, ReplayRun run, String startedBy, List<DifferingDecision> differences);
  }

  private final CurrentActor currentActor;
  private final ChosenProgramme chosen;
  private final Replays replays;
  private final ReplayAll replayAll;
  private final Names names;
  private final Pages pages;

  ReplaysPage(
      CurrentActor currentActor,
      ChosenProgramme chosen,
      Replays replays,
      ReplayAll replayAll,
      Names names,
      Pages pages) {
    this.currentActor = currentActor;
    this.chosen = chosen;
    this.replays = replays;
    this.replayAll = replayAll;
    this.names = names;
    this.pages = pages;
  }

  @GET
  public Response replays(@RestQuery String programme) {
    Actor actor = currentActor.get();
    Programme one = chosen.by(actor, programme);
    List<ReplayRun> runs = replays.of(actor, one.code());
    return pages.show(
        Templates.replays(
            one,
            chosen.all(actor),
            runs,
            names.ofUsernames(runs.stream().map(ReplayRun::startedBy).toList()),
            replays.mayReplay(actor, one)));
  }

  @POST
  public Response begin(@RestForm String programme) {
    Programme one = chosen.by(currentActor.get(), programme);
    UUID run = replayAll.replay(currentActor.get(), one.code());
    return pages.goTo("/rules/replays/" + run + "?programme=" + one.code(), "rules.replay.begun");
  }

  @GET
  @Path("/{id}")
  public Response replay(UUID id, @RestQuery String programme) {
    Actor actor = currentActor.get();
    Programme one = chosen.by(actor, programme);
    ReplayRun run = replays.run(actor, id);
    return pages.show(
        Templates.replay(
            one,
            run,
            names.ofUsernames(List.of(run.startedBy())).get(run.startedBy()),
            replays.differences(actor, id, one.code())));
  }
}
