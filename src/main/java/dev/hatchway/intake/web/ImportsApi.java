package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.importing.ImportRun;
import dev.hatchway.intake.importing.Imports;
import dev.hatchway.intake.importing.MapColumns;
import dev.hatchway.intake.importing.StartImport;
import dev.hatchway.intake.importing.UploadFile;
import dev.hatchway.intake.importing.UploadFile.Upload;
import dev.hatchway.platform.Time;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Bringing applications in by file, for programs. */
@Path("/api/programmes/{code}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportsApi {

  private final CurrentActor currentActor;
  private final UploadFile upload;
  private final MapColumns mapColumns;
  private final StartImport start;
  private final Imports imports;
  private final Time time;

  ImportsApi(
      CurrentActor currentActor,
      UploadFile upload,
      MapColumns mapColumns,
      StartImport start,
      Imports imports,
      Time time) {
    this.currentActor = currentActor;
    this.upload = upload;
    this.mapColumns = mapColumns;
    this.start = start;
    this.imports = imports;
    this.time = time;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary =
          "Import a CSV or XLSX file: field file; mapping (name of a kept one), encoding, dryRun")
  public Response multipart(
      String code,
      @RestForm FileUpload file,
      @RestForm String mapping,
      @RestForm String encoding,
      @RestForm boolean dryRun) {
    return take(code, Uploads.of(file, encoding), mapping, dryRun);
  }

  @POST
  @Consumes({
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(summary = "Import a CSV or XLSX file that is the body; its name as a query parameter")
  public Response body(
      String code,
      @RestQuery String name,
      @RestQuery String mapping,
      @RestQuery String encoding,
      @RestQuery boolean dryRun,
      byte[] content) {
    return take(code, new Upload(name, content, encoding), mapping, dryRun);
  }

  private Response take(String code, Upload file, String mapping, boolean dryRun) {
    Actor actor = currentActor.get();
    UUID id = upload.upload(actor, code, file);
    if (mapping != null && !mapping.isBlank()) {
      mapColumns.mapAs(actor, id, mapping);
    }
    start.start(actor, id, dryRun);
    ImportRun run = imports.run(actor, id);
    return Response.accepted(ImportText.of(run, imports.counts(id), time.instant()))
        .location(URI.create("/api/imports/" + id))
        .build();
  }
}
