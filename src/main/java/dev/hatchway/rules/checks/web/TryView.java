package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.runtime.RuleFailed;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.runtime.budget.OverBudget;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The page on which rules are tried, whichever rules they are. */
@RequestScoped
class TryView {

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
      String refusal,
      boolean scenarioOffered) {}

  private final CurrentActor currentActor;
  private final TryRules tries;
  private final Drafts drafts;
  private final Sayings sayings;
  private final Pages pages;

  TryView(CurrentActor currentActor, TryRules tries, Drafts drafts, Sayings sayings, Pages pages) {
    this.currentActor = currentActor;
    this.tries = tries;
    this.drafts = drafts;
    this.sayings = sayings;
    this.pages = pages;
  }

  Response show(Draft draft, Programme programme, String action, RuleFiles files, TryQuery query) {
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
                  null,
                  query.ofApplication() && mayEdit(draft))));
    } catch (RulesRefused broken) {
      return refused(409, draft, programme, action, query, sayings.say("checks.broken"));
    } catch (OverBudget stopped) {
      String why = sayings.say("checks.stopped", stopped.rule());
      return refused(422, draft, programme, action, query, why);
    } catch (RuleFailed failed) {
      String why = sayings.say("checks.failed", failed.rule());
      return refused(422, draft, programme, action, query, why);
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
                why,
                false)));
  }

  private boolean mayEdit(Draft draft) {
    return draft != null && drafts.mayEdit(currentActor.get(), draft.id());
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
