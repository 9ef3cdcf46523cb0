package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.DraftMerge;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.MergeDraft;
import dev.hatchway.rules.authoring.Merging;
import dev.hatchway.rules.authoring.Resolution;
import dev.hatchway.rules.authoring.Resolution.Choice;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A stale draft beside what was released since: what merges by itself, and what to decide. */
@Path("/rules/drafts/{id}/merge")
class MergePage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance merge(
        Draft draft, DraftMerge merge, boolean stale, boolean mayEdit, String refusal);
  }

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Merging merging;
  private final MergeDraft mergeDraft;
  private final Sayings sayings;
  private final Pages pages;

  MergePage(
      CurrentActor currentActor,
      Drafts drafts,
      Merging merging,
      MergeDraft mergeDraft,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.merging = merging;
    this.mergeDraft = mergeDraft;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response merge(UUID id) {
    return show(id, 200, null);
  }

  /**
   * Fields: {@code choice:path#0} is MINE, THEIRS or EDITED, {@code text:path#0} the edited one.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response merge(UUID id, MultivaluedMap<String, String> form) {
    try {
      DraftMerge looked = new DraftMerge(form.getFirst("onto"), revision(form), List.of());
      mergeDraft.merge(currentActor.get(), id, looked, decisions(form));
      return pages.goTo("/rules/drafts/" + id, "rules.merge.done");
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.NOT_FOUND) {
        throw refusal;
      }
      return show(id, refusal.kind().status(), Refusals.sentence(refusal, sayings));
    }
  }

  private static Map<String, Resolution> decisions(MultivaluedMap<String, String> form) {
    Map<String, Resolution> decisions = new HashMap<>();
    for (String field : form.keySet()) {
      if (field.startsWith("choice:")) {
        String key = field.substring("choice:".length());
        for (Choice choice : Choice.values()) {
          if (choice.name().equals(form.getFirst(field))) {
            decisions.put(key, new Resolution(choice, form.getFirst("text:" + key)));
          }
        }
      }
    }
    return decisions;
  }

  private static long revision(MultivaluedMap<String, String> form) {
    String revision = form.getFirst("revision");
    return revision != null && revision.matches("\\d{1,18}") ? Long.parseLong(revision) : -1;
  }

  private Response show(UUID id, int status, String refusal) {
    Actor actor = currentActor.get();
    return pages.show(
        status,
        Templates.merge(
            drafts.draft(actor, id),
            merging.of(actor, id),
            drafts.isStale(actor, id),
            drafts.mayEdit(actor, id),
            refusal));
  }
}
