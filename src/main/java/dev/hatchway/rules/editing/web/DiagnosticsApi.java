package dev.hatchway.rules.editing.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.editing.DecisionTableFile;
import dev.hatchway.rules.editing.Diagnose;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.web.Sayings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is wrong with what somebody is typing; nothing is saved. */
@Path("/api/rules/drafts/{id}/diagnostics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule drafts")
class DiagnosticsApi {

  /** A file as it is typed: its text, or the rows of each of its decision tables. */
  record Typed(@NotNull String path, String text, List<List<List<String>>> tables) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Diagnose diagnose;
  private final Sayings sayings;

  DiagnosticsApi(CurrentActor currentActor, Drafts drafts, Diagnose diagnose, Sayings sayings) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.diagnose = diagnose;
    this.sayings = sayings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "What is wrong with a file of the draft if it said this")
  public List<ToldProblem> diagnose(UUID id, @Valid @NotNull Typed typed) {
    RuleFiles files = drafts.files(currentActor.get(), id);
    return ToldProblem.of(diagnose.diagnose(files, typed.path(), text(files, typed)), sayings);
  }

  private static String text(RuleFiles files, Typed typed) {
    if (typed.tables() == null || !files.contains(typed.path())) {
      return typed.text() == null ? "" : typed.text();
    }
    DecisionTableFile saved = DecisionTableFile.read(files.bytes(typed.path()));
    if (saved.tables().size() != typed.tables().size()) {
      return files.text(typed.path());
    }
    return new String(saved.withRules(typed.tables()).bytes(), StandardCharsets.UTF_8);
  }
}
