package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.checks.Finding;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What checks found in a draft: errors first, each with its place and an example. */
@Path("/rules/drafts/{id}/check")
class CheckPage {

  @CheckedTemplate(basePath = "checks")
  static class Templates {
    static native TemplateInstance check(Draft draft, String hash, List<Group> groups);
  }

  /** Findings of one severity. */
  record Group(String titleKey, String pill, List<ShownFinding> findings) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Checks checks;
  private final Sayings sayings;
  private final Pages pages;

  CheckPage(CurrentActor currentActor, Drafts drafts, Checks checks, Sayings sayings, Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.checks = checks;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response check(UUID id) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    RuleFiles files = drafts.files(actor, id);
    Optional<CheckReport> report = checks.ofContent(files.hash());
    if (report.isEmpty()) {
      // the page asks again until it is there
      checks.begin(files);
    }
    return pages.show(
        Templates.check(draft, files.hash(), report.map(this::groups).orElse(List.of())));
  }

  private List<Group> groups(CheckReport report) {
    return List.of(
        group("checks.errors", "bad", report.errors()),
        group("checks.warnings", "warn", report.warnings()));
  }

  private Group group(String titleKey, String pill, List<Finding> findings) {
    return new Group(
        titleKey, pill, findings.stream().map(f -> ShownFinding.of(f, sayings)).toList());
  }
}
