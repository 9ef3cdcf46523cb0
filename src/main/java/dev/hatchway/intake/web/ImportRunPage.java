package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.importing.CancelImport;
import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.ImportRun;
import dev.hatchway.intake.importing.Imports;
import dev.hatchway.intake.importing.StartImport;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One import: its mapping, how far it is, and its report. */
@Path("/import/{id}")
class ImportRunPage {

  private static final int PAGE = 100;
  private static final int SAMPLE = 20;

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance run(
        ImportRun run,
        RunProgress progress,
        List<MappingForm.Row> mapping,
        List<Option> kept,
        List<ReportRows.Row> rows,
        List<FieldError> errors,
        String refusal,
        String next);

    static native TemplateInstance progress(ImportRun run, RunProgress progress);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Imports imports;
  private final StartImport start;
  private final CancelImport cancel;
  private final MappingForm mapping;
  private final ReportRows report;
  private final ReportFile file;
  private final Time time;

  ImportRunPage(
      Pages pages,
      CurrentActor currentActor,
      Imports imports,
      StartImport start,
      CancelImport cancel,
      MappingForm mapping,
      ReportRows report,
      ReportFile file,
      Time time) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.imports = imports;
    this.start = start;
    this.cancel = cancel;
    this.mapping = mapping;
    this.report = report;
    this.file = file;
    this.time = time;
  }

  @GET
  public Response run(UUID id, @RestQuery int after) {
    return pages.show(page(imports.run(currentActor.get(), id), after, List.of(), null));
  }

  @GET
  @Path("/progress")
  public Response progress(UUID id) {
    ImportRun run = imports.run(currentActor.get(), id);
    return pages.fragment(Templates.progress(run, progressOf(run)));
  }

  @POST
  @Path("/start")
  public Response start(UUID id, @RestForm boolean trial) {
    start.start(currentActor.get(), id, trial);
    return pages.goTo("/import/" + id);
  }

  @POST
  @Path("/cancellation")
  public Response cancel(UUID id) {
    cancel.cancel(currentActor.get(), id);
    return pages.goTo("/import/" + id, "intake.import.was-cancelled");
  }

  @GET
  @Path("/report.csv")
  @Produces("text/csv")
  public Response report(UUID id) throws IOException {
    ImportRun run = imports.run(currentActor.get(), id);
    String name = run.fileName().replaceAll("[^\\p{Alnum}._-]", "_");
    return Response.ok(file.of(run), "text/csv;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"report-" + name + ".csv\"")
        .build();
  }

  TemplateInstance page(ImportRun run, int after, List<FieldError> errors, String refusal) {
    Actor actor = currentActor.get();
    List<ImportRow> found =
        run.startedAt() == null ? List.of() : imports.rows(run.id(), null, after, PAGE + 1);
    List<ImportRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() > PAGE ? "/import/" + run.id() + "?after=" + shown.get(PAGE - 1).line() : null;
    return Templates.run(
        imports.run(actor, run.id()),
        progressOf(run),
        mapping.rows(run, imports.rows(run.id(), null, 0, SAMPLE)),
        imports.mappingNames(run.programmeId()).stream().map(n -> new Option(n, n)).toList(),
        shown.stream().map(report::row).toList(),
        errors,
        refusal,
        next);
  }

  private RunProgress progressOf(ImportRun run) {
    return RunProgress.of(run, imports.counts(run.id()), time.instant());
  }
}
