package dev.hatchway.rules.editing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.rules.editing.DecisionTableFile;
import dev.hatchway.rules.editing.ReadWorkbook;
import dev.hatchway.rules.editing.TableWorkbook;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A decision table down as an Excel workbook, and up again into the draft. */
@Path("/rules/drafts/{id}/workbooks/{path:.+}")
class WorkbookPage {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @CheckedTemplate(basePath = "editing")
  static class Templates {
    static native TemplateInstance workbook(OpenFile file, List<ToldProblem> problems);
  }

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final SaveDraftFile save;
  private final Sayings sayings;
  private final Pages pages;

  WorkbookPage(
      CurrentActor currentActor, Drafts drafts, SaveDraftFile save, Sayings sayings, Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.save = save;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response download(UUID id, @PathParam("path") String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.drl\\.csv$", "");
    return Response.ok(TableWorkbook.write(table(currentActor.get(), id, path), name), XLSX)
        .header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /**
   * Takes the workbook if all its cells are right; names those that are not, and keeps the file.
   */
  @POST
  public Response upload(
      UUID id,
      @PathParam("path") String path,
      @RestForm("file") FileUpload workbook,
      @RestForm long revision) {
    Actor actor = currentActor.get();
    DecisionTableFile before = table(actor, id, path);
    ReadWorkbook.Taken taken = ReadWorkbook.read(before, path, bytes(path, workbook));
    List<ToldProblem> problems = ToldProblem.of(taken.problems(), sayings);
    OpenFile file =
        new OpenFile(drafts.draft(actor, id), path, "", revision, drafts.mayEdit(actor, id));
    if (!taken.isRight()) {
      return pages.show(422, Templates.workbook(file, problems));
    }
    boolean same = Arrays.equals(before.bytes(), taken.file().bytes());
    save.save(actor, id, path, taken.file().bytes(), revision);
    return pages.goTo(file.page(), same ? "editing.workbook.same" : "editing.workbook.taken", path);
  }

  private DecisionTableFile table(Actor actor, UUID id, String path) {
    RuleFiles files = drafts.files(actor, id);
    if (!files.contains(path) || RuleForm.of(path) != RuleForm.DECISION_TABLE) {
      throw CommandRejected.notFound("rule-file", path);
    }
    return DecisionTableFile.read(files.bytes(path));
  }

  private static byte[] bytes(String path, FileUpload workbook) {
    if (workbook == null || workbook.size() == 0) {
      throw CommandRejected.invalidFields(
          "rule-file", path, List.of(new FieldError("file", "refusal.no-workbook", path)));
    }
    try {
      return Files.readAllBytes(workbook.uploadedFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Uploaded workbook for " + path, unreadable);
    }
  }
}
