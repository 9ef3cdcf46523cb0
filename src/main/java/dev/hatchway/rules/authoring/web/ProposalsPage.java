package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.Proposal;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** Proposals of a programme: what waits for an answer, and what had one. */
@Path("/rules/proposals")
class ProposalsPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance proposals(
        Programme programme,
        List<Programme> programmes,
        List<Proposal> open,
        List<Proposal> closed,
        Map<String, String> names);
  }

  private static final int CLOSED_SHOWN = 50;

  private final CurrentActor currentActor;
  private final ChosenProgramme chosen;
  private final Proposals proposals;
  private final Names names;
  private final Pages pages;

  ProposalsPage(
      CurrentActor currentActor,
      ChosenProgramme chosen,
      Proposals proposals,
      Names names,
      Pages pages) {
    this.currentActor = currentActor;
    this.chosen = chosen;
    this.proposals = proposals;
    this.names = names;
    this.pages = pages;
  }

  @GET
  public Response proposals(@RestQuery String programme) {
    Actor actor = currentActor.get();
    Programme one = chosen.by(actor, programme);
    List<Proposal> all = proposals.of(actor, one.code());
    return pages.show(
        Templates.proposals(
            one,
            chosen.all(actor),
            all.stream().filter(Proposal::isOpen).toList(),
            all.stream().filter(p -> !p.isOpen()).limit(CLOSED_SHOWN).toList(),
            names.ofUsernames(all.stream().map(Proposal::proposedBy).toList())));
  }
}
