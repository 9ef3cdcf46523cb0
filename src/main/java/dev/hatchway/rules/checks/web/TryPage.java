package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.RuleFilesOf;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/**
 * Any application or typed facts under the rules of a draft, or under live ones: what comes out,
 * why, why not otherwise, and what would have to change. The address holds all of it.
 */
@Path("/rules")
class TryPage {

  @CheckedTemplate(basePath = "checks")
  static class Templates {
    static native TemplateInstance attempt(Shown shown);
  }

  /** All that the page shows; the draft is null for live rules, the result before any facts. */
  record Shown(
      Draft draft,
      Programme programme,
      String action,
      TryQuery query,
      List<Option> decisions,
      List<TypedFacts.Group> groups,
      List<FieldError> errors,
      List<Option> kinds,
      ShownTrial result,
      String refusal) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final RuleFilesOf readable;
  private final LiveRules live;
  private final TryRules tries;
  private final Sayings sayings;
  private final Pages pages;

  TryPage(
      CurrentActor currentActor,
      Drafts drafts,
      RuleFilesOf readable,
      LiveRules live,
      TryRules tries,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.readable = readable;
    this.live = live;
    this.tries = tries;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  @Path("/drafts/{id}/try")
  public Response onDraft(UUID id, @Context UriInfo address) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    return show(
        draft,
        null,
        "/rules/drafts/" + id + "/try",
        drafts.files(actor, id),
        TryQuery.of(address.getQueryParameters()));
  }

  @GET
  @Path("/try")
  public Response onLive(@Context UriInfo address) {
    Actor actor = currentActor.get();
    String code = address.getQueryParameters().getFirst("programme");
    Programme programme =
        readable.readable(actor).stream()
            .filter(p -> code == null || code.isBlank() || p.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> CommandRejected.forbidden("rules", "", "refusal.forbidden", "rules", ""));
    return show(
        null,
        programme,
        "/rules/try",
        live.of(programme.id()).files(),
        TryQuery.of(address.getQueryParameters()));
  }

  private Response show(
      Draft draft, Programme programme, String action, RuleFiles files, TryQuery query) {
    try {
      TryRules.Tried tried = tries.on(currentActor.get(), files, query);
      return pages.show(
          Templates.attempt(
              new Shown(
                  draft,
                  programme,
                  action,
                  query,
                  decisions(tried.decisions(), tried.decision()),
                  tried.typed().groups(),
                  tried.typed().errors(),
                  kinds(),
                  tried.explanation() == null ? null : ShownTrial.of(tried, sayings),
                  null)));
    } catch (RulesRefused broken) {
      return refused(409, draft, programme, action, query, sayings.say("checks.broken"));
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.FORBIDDEN) {
        throw refusal;
      }
      return refused(
          refusal.kind().status(),
          draft,
          programme,
          action,
          query,
          sayings.say(refusal.reason(), refusal.arguments().toArray()));
    }
  }

  private Response refused(
      int status, Draft draft, Programme programme, String action, TryQuery query, String why) {
    return pages.show(
        status,
        Templates.attempt(
            new Shown(
                draft,
                programme,
                action,
                query,
                decisions(List.of("screening"), query.decision()),
                List.of(),
                List.of(),
                kinds(),
                null,
                why)));
  }

  private List<Option> decisions(List<String> decisions, String chosen) {
    return decisions.stream()
        .map(d -> new Option(d, DecisionWords.name(sayings, d), d.equals(chosen)))
        .toList();
  }

  private static List<Option> kinds() {
    return Shape.facts().stream().map(s -> new Option(s.name(), s.name())).toList();
  }
}
