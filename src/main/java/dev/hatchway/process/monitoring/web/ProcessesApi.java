package dev.hatchway.process.monitoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.process.engine.DeployProcess;
import dev.hatchway.process.engine.MigrateInstance;
import dev.hatchway.process.engine.MigrationPlan;
import dev.hatchway.process.engine.ProcessDiagrams;
import dev.hatchway.process.engine.RetryIncident;
import dev.hatchway.process.monitoring.InstanceHistory;
import dev.hatchway.process.monitoring.InstanceList;
import dev.hatchway.process.monitoring.InstanceView;
import dev.hatchway.process.monitoring.ProcessOverview;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Processes and their instances as JSON; deploying a process file. */
@Path("/api")
@Tag(name = "Processes")
class ProcessesApi {

  private final CurrentActor currentActor;
  private final ProcessOverview overview;
  private final InstanceList instances;
  private final InstanceHistory history;
  private final DeployProcess deployProcess;
  private final RetryIncident retryIncident;
  private final MigrateInstance migrateInstance;
  private final ProcessDiagrams diagrams;

  ProcessesApi(
      CurrentActor currentActor,
      ProcessOverview overview,
      InstanceList instances,
      InstanceHistory history,
      DeployProcess deployProcess,
      RetryIncident retryIncident,
      MigrateInstance migrateInstance,
      ProcessDiagrams diagrams) {
    this.currentActor = currentActor;
    this.overview = overview;
    this.instances = instances;
    this.history = history;
    this.deployProcess = deployProcess;
    this.retryIncident = retryIncident;
    this.migrateInstance = migrateInstance;
    this.diagrams = diagrams;
  }

  @GET
  @Path("/processes")
  @Operation(summary = "Deployed processes, all versions, with counts of their instances")
  public List<ProcessOverview.Version> processes() {
    return overview.of(currentActor.get());
  }

  @GET
  @Path("/processes/{id}/{version}/bpmn")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(summary = "A deployed process file as it came, BPMN 2.0 with its diagram")
  public String bpmn(String id, String version) {
    overview.of(currentActor.get());
    return diagrams.xml(id, version);
  }

  @PUT
  @Path("/processes/files/{file}")
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(summary = "Deploy a BPMN file beside the versions that run")
  public DeployProcess.Deployed deploy(String file, String xml) {
    return deployProcess.deploy(currentActor.get(), file, xml);
  }

  @GET
  @Path("/process-instances")
  @Operation(
      summary = "Process instances, newest first; pass the last id as before for the next page")
  public InstanceList.Page instances(
      @RestQuery String process,
      @RestQuery String state,
      @RestQuery String q,
      @RestQuery UUID before) {
    return instances.page(currentActor.get(), new InstanceList.Filter(process, state, q, before));
  }

  @GET
  @Path("/process-instances/{id}")
  @Operation(summary = "One instance: where it stands, its history, incidents and timers")
  public InstanceView instance(UUID id) {
    return history.of(currentActor.get(), id);
  }

  @GET
  @Path("/process-instances/{id}/migration")
  @Operation(
      summary = "What moving an instance to another version would do",
      description =
          "Elements keep their ids; name others with element=old:new, once for each of them.")
  public MigrationPlan plan(
      UUID id, @NotBlank @RestQuery String to, @RestQuery List<String> element) {
    return migrateInstance.plan(currentActor.get(), id, to, Replacements.of(element));
  }

  /** Where an instance shall go, and the elements that take the place of others. */
  public record Migration(@NotBlank String toVersion, Map<String, String> elements) {}

  @POST
  @Path("/process-instances/{id}/migration")
  @Operation(summary = "Move a running instance to another version of its process")
  public MigrationPlan migrate(UUID id, @Valid @NotNull Migration migration) {
    return migrateInstance.migrate(
        currentActor.get(), id, migration.toVersion(), migration.elements());
  }

  @POST
  @Path("/incidents/{id}/retry")
  @Operation(summary = "Do again what failed: a service task, or going on from a task or a timer")
  public Map<String, Boolean> retry(UUID id) {
    return Map.of("wentOn", retryIncident.retry(currentActor.get(), id));
  }
}
