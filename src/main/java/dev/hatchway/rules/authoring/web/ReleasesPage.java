package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.FileDifference;
import dev.hatchway.rules.authoring.PastRelease;
import dev.hatchway.rules.authoring.ReleaseHistory;
import dev.hatchway.rules.authoring.RollBackRelease;
import dev.hatchway.rules.authoring.RuleDifference;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Releases of a programme: which, when, by whom and why; two of them compared; the way back. */
@Path("/rules/releases")
class ReleasesPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance releases(
        Programme programme,
        List<Programme> programmes,
        List<PastRelease> releases,
        List<PastRelease> waysBack,
        Map<String, String> names,
        boolean mayRollBack,
        String refusal);

    static native TemplateInstance compare(
        Programme programme, PastRelease from, PastRelease to, List<FileDifference> differences);
  }

  private final CurrentActor currentActor;
  private final ChosenProgramme chosen;
  private final Authorization authorization;
  private final ReleaseHistory history;
  private final RollBackRelease rollBack;
  private final Names names;
  private final Sayings sayings;
  private final Pages pages;

  ReleasesPage(
      CurrentActor currentActor,
      ChosenProgramme chosen,
      Authorization authorization,
      ReleaseHistory history,
      RollBackRelease rollBack,
      Names names,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.chosen = chosen;
    this.authorization = authorization;
    this.history = history;
    this.rollBack = rollBack;
    this.names = names;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response releases(@RestQuery String programme) {
    return show(programme, 200, null);
  }

  @GET
  @Path("/compared")
  public Response compare(@RestQuery String programme, @RestQuery long from, @RestQuery long to) {
    Actor actor = currentActor.get();
    Programme one = chosen.by(actor, programme);
    var difference =
        new RuleDifference(
            history.files(actor, one.code(), from), history.files(actor, one.code(), to));
    return pages.show(
        Templates.compare(
            one,
            history.release(actor, one.code(), from),
            history.release(actor, one.code(), to),
            difference.files()));
  }

  @POST
  @Path("/rollback")
  public Response rollBack(
      @RestForm String programme, @RestForm long number, @RestForm String reason) {
    try {
      rollBack.rollBack(currentActor.get(), programme, number, reason);
      return pages.goTo("/rules/releases?programme=" + programme, "rules.rolled-back", number);
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.NOT_FOUND) {
        throw refusal;
      }
      return show(programme, refusal.kind().status(), Refusals.sentence(refusal, sayings));
    }
  }

  /** Also to what is live, where something else is to come: that is then overtaken. */
  private static List<PastRelease> waysBack(List<PastRelease> releases) {
    String newest =
        releases.stream().filter(r -> !r.isFailed()).map(PastRelease::hash).findFirst().orElse("");
    return releases.stream().filter(r -> r.state().wasLive() && !r.hash().equals(newest)).toList();
  }

  private Response show(String code, int status, String refusal) {
    Actor actor = currentActor.get();
    Programme programme = chosen.by(actor, code);
    List<PastRelease> releases = history.of(actor, programme.code());
    return pages.show(
        status,
        Templates.releases(
            programme,
            chosen.all(actor),
            releases,
            waysBack(releases),
            names.ofUsernames(releases.stream().map(PastRelease::publishedBy).toList()),
            authorization.allows(
                actor,
                Permission.APPROVE_RULES,
                Subject.inProgramme("rules", programme.code(), programme.id())),
            refusal));
  }
}
