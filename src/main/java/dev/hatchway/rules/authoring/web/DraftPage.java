package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.AddDraftFile;
import dev.hatchway.rules.authoring.DiscardDraft;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.DraftContents;
import dev.hatchway.rules.authoring.DraftFile;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.FileChange;
import dev.hatchway.rules.authoring.RemoveDraftFile;
import dev.hatchway.rules.authoring.RenameDraftFile;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** One draft: its files, what became of them, and what can be done with it. */
@Path("/rules/drafts/{id}")
class DraftPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance draft(
        Draft draft,
        List<DraftFile> files,
        List<FileChange> changes,
        Map<String, String> names,
        boolean mayEdit,
        boolean stale,
        String refusal);
  }

  private static final int CHANGES_SHOWN = 30;

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final DraftContents contents;
  private final AddDraftFile add;
  private final RemoveDraftFile remove;
  private final RenameDraftFile rename;
  private final DiscardDraft discard;
  private final Names names;
  private final Sayings sayings;
  private final Pages pages;

  DraftPage(
      CurrentActor currentActor,
      Drafts drafts,
      DraftContents contents,
      AddDraftFile add,
      RemoveDraftFile remove,
      RenameDraftFile rename,
      DiscardDraft discard,
      Names names,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.contents = contents;
    this.add = add;
    this.remove = remove;
    this.rename = rename;
    this.discard = discard;
    this.names = names;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response draft(UUID id) {
    return show(id, 200, null);
  }

  @POST
  @Path("/new-file")
  public Response add(UUID id, @RestForm String path) {
    return change(
        id,
        "rules.draft.file.added",
        () -> add.add(currentActor.get(), id, path == null ? "" : path.strip()));
  }

  @POST
  @Path("/renamed-file")
  public Response rename(
      UUID id, @RestForm String path, @RestForm String newPath, @RestForm long revision) {
    return change(
        id,
        "rules.draft.file.renamed",
        () -> rename.rename(currentActor.get(), id, path, stripped(newPath), revision));
  }

  @POST
  @Path("/removed-file")
  public Response remove(UUID id, @RestForm String path, @RestForm long revision) {
    return change(
        id,
        "rules.draft.file.removed",
        () -> remove.remove(currentActor.get(), id, path, revision));
  }

  @POST
  @Path("/discarded")
  public Response discard(UUID id) {
    discard.discard(currentActor.get(), id);
    return pages.goTo("/rules/drafts", "rules.draft.discarded");
  }

  private Response change(UUID id, String done, Runnable command) {
    try {
      command.run();
      return pages.goTo("/rules/drafts/" + id, done);
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.NOT_FOUND) {
        throw refusal;
      }
      return show(
          id,
          refusal.kind().status(),
          sayings.say(refusal.reason(), refusal.arguments().toArray()));
    }
  }

  private static String stripped(String path) {
    return path == null ? "" : path.strip();
  }

  private Response show(UUID id, int status, String refusal) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    List<FileChange> changes = drafts.changes(actor, id);
    return pages.show(
        status,
        Templates.draft(
            draft,
            contents.of(actor, id),
            changes.stream().limit(CHANGES_SHOWN).toList(),
            names.ofUsernames(PeopleOf.changes(draft, changes)),
            drafts.mayEdit(actor, id),
            drafts.isStale(actor, id),
            refusal));
  }
}
