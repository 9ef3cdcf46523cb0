package dev.hatchway.intake.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.importing.CancelImport;
import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.Imports;
import dev.hatchway.platform.Time;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** One import as JSON: its progress, its report, and stopping it. */
@Path("/api/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportApi {

  private static final int PAGE = 500;

  private final CurrentActor currentActor;
  private final Imports imports;
  private final CancelImport cancel;
  private final ReportRows report;
  private final Time time;

  ImportApi(
      CurrentActor currentActor,
      Imports imports,
      CancelImport cancel,
      ReportRows report,
      Time time) {
    this.currentActor = currentActor;
    this.imports = imports;
    this.cancel = cancel;
    this.report = report;
    this.time = time;
  }

  @GET
  @Operation(summary = "How far an import is")
  public ImportText progress(UUID id) {
    return text(id);
  }

  @GET
  @Path("/rows")
  @Operation(summary = "The report row by row: of one state, after a line")
  public List<ReportRows.Row> rows(
      UUID id, @RestQuery ImportRow.RowState state, @RestQuery int after) {
    imports.run(currentActor.get(), id);
    return imports.rows(id, state, after, PAGE).stream().map(report::row).toList();
  }

  @POST
  @Path("/cancellation")
  @Operation(summary = "Stop an import; what it took in stays")
  public ImportText cancel(UUID id) {
    cancel.cancel(currentActor.get(), id);
    return text(id);
  }

  private ImportText text(UUID id) {
    return ImportText.of(imports.run(currentActor.get(), id), imports.counts(id), time.instant());
  }
}
