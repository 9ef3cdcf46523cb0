package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.runtime.budget.OverBudget;
import dev.hatchway.web.Sayings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules of drafts tried by programs. */
@Path("/api/rules/drafts/{id}/try")
@Tag(name = "Rule checks")
class TryApi {

  /**
   * What to try: an application's reference, or facts, each with its kind as {@code fact} and its
   * values as on the page, such as {@code 2000000 EUR}. Wanted is what should come out.
   */
  record Attempt(
      @NotBlank String decision,
      String application,
      List<Map<String, String>> facts,
      String wanted) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final TryRules tries;
  private final Sayings sayings;

  TryApi(CurrentActor currentActor, Drafts drafts, TryRules tries, Sayings sayings) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.tries = tries;
    this.sayings = sayings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What comes out, why, why not otherwise, and what would have to change")
  public ShownTrial attempt(UUID id, @Valid @NotNull Attempt attempt) {
    Actor actor = currentActor.get();
    try {
      TryRules.Tried tried = tries.on(actor, drafts.files(actor, id), query(attempt));
      if (tried.explanation() == null) {
        throw CommandRejected.invalidFields("facts", "", tried.typed().errors());
      }
      return ShownTrial.of(tried, sayings);
    } catch (OverBudget stopped) {
      throw CommandRejected.invalid("draft", id, "checks.stopped", stopped.rule());
    } catch (RulesRefused broken) {
      throw CommandRejected.invalidState("draft", id, "checks.broken");
    }
  }

  private static TryQuery query(Attempt attempt) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle("decision", attempt.decision());
    form.putSingle("application", attempt.application());
    form.putSingle("wanted", attempt.wanted());
    List<Map<String, String>> facts = attempt.facts() == null ? List.of() : attempt.facts();
    for (int i = 0; i < facts.size(); i++) {
      String prefix = "f" + i;
      form.putSingle(prefix, facts.get(i).get("fact"));
      facts.get(i).forEach((name, value) -> form.putSingle(prefix + "." + name, value));
    }
    return TryQuery.of(form);
  }
}
