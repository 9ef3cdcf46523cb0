package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.RuleFileSummary;
import dev.hatchway.rules.authoring.RuleFileView;
import dev.hatchway.rules.authoring.RuleFilesOf;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules of a programme to read: all files, and each file with its rules. */
@Path("/rules")
class RulesPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance files(
        RuleFilesOf.Listing listing, List<Group> groups, List<Programme> programmes, long waiting);

    static native TemplateInstance file(RuleFileView file, String programme);
  }

  /** The files of one decision; the decision is empty for what lies beside the folders. */
  record Group(String decision, List<RuleFileSummary> files) {
    private static final Set<String> NAMED =
        Set.of(
            "", "scenarios", "screening", "scoring", "reviewer-matching", "routing", "deadlines");

    /** Whether there are words for the decision; a programme may have others of its own. */
    public boolean isNamed() {
      return NAMED.contains(decision);
    }

    public String labelKey() {
      return decision.isEmpty() ? "rules.beside" : "rules.decision." + decision;
    }

    public int rules() {
      return files.stream().mapToInt(RuleFileSummary::rules).sum();
    }
  }

  private final RuleFilesOf files;
  private final ChosenProgramme chosen;
  private final Proposals proposals;
  private final CurrentActor currentActor;
  private final Pages pages;

  RulesPage(
      RuleFilesOf files,
      ChosenProgramme chosen,
      Proposals proposals,
      CurrentActor currentActor,
      Pages pages) {
    this.files = files;
    this.chosen = chosen;
    this.proposals = proposals;
    this.currentActor = currentActor;
    this.pages = pages;
  }

  @GET
  public Response files(@QueryParam("programme") String programme) {
    Actor actor = currentActor.get();
    RuleFilesOf.Listing listing = files.programme(actor, chosen.by(actor, programme).code());
    return pages.show(
        Templates.files(
            listing, groups(listing.files()), files.readable(actor), proposals.waitingFor(actor)));
  }

  @GET
  @Path("/files/{path:.+}")
  public Response file(@PathParam("path") String path, @QueryParam("programme") String programme) {
    Actor actor = currentActor.get();
    String code = chosen.by(actor, programme).code();
    return pages.show(Templates.file(files.file(actor, code, path), code));
  }

  private static List<Group> groups(List<RuleFileSummary> files) {
    Map<String, List<RuleFileSummary>> byDecision =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    RuleFileSummary::decision, TreeMap::new, Collectors.toList()));
    // what lies beside the folders comes last
    List<RuleFileSummary> beside = byDecision.remove("");
    List<Group> groups =
        byDecision.entrySet().stream()
            .map(e -> new Group(e.getKey(), e.getValue()))
            .collect(Collectors.toList());
    if (beside != null) {
      groups.add(new Group("", beside));
    }
    return groups;
  }
}
