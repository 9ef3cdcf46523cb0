package dev.hatchway.process.monitoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.process.engine.MigrateInstance;
import dev.hatchway.process.engine.MigrationPlan;
import dev.hatchway.process.monitoring.InstanceHistory;
import dev.hatchway.process.monitoring.InstanceList;
import dev.hatchway.process.monitoring.ProcessOverview;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Moving an instance to another version: first what would happen, then the move. */
@Path("/processes/instances/{id}/migration")
class MigrationPage {

  @CheckedTemplate(basePath = "monitoring")
  static class Templates {
    static native TemplateInstance migration(
        InstanceList.Item instance,
        List<ProcessOverview.Version> versions,
        String to,
        MigrationPlan plan,
        List<String> elements);
  }

  private final CurrentActor currentActor;
  private final InstanceHistory history;
  private final ProcessOverview overview;
  private final MigrateInstance migrateInstance;
  private final Pages pages;

  MigrationPage(
      CurrentActor currentActor,
      InstanceHistory history,
      ProcessOverview overview,
      MigrateInstance migrateInstance,
      Pages pages) {
    this.currentActor = currentActor;
    this.history = history;
    this.overview = overview;
    this.migrateInstance = migrateInstance;
    this.pages = pages;
  }

  @GET
  public Response plan(UUID id, @RestQuery String to, @RestQuery List<String> element) {
    Actor actor = currentActor.get();
    InstanceList.Item instance = history.of(actor, id).instance();
    List<ProcessOverview.Version> versions = otherVersions(actor, instance);
    String target = to == null && !versions.isEmpty() ? versions.get(0).version() : to;
    MigrationPlan plan =
        target == null ? null : migrateInstance.plan(actor, id, target, Replacements.of(element));
    return pages.show(Templates.migration(instance, versions, target, plan, element));
  }

  @POST
  public Response migrate(UUID id, @RestForm String to, @RestForm List<String> element) {
    migrateInstance.migrate(currentActor.get(), id, to, Replacements.of(element));
    return pages.goTo("/processes/instances/" + id, "monitoring.migrated");
  }

  /** The other deployed versions of its process, the latest first. */
  private List<ProcessOverview.Version> otherVersions(Actor actor, InstanceList.Item instance) {
    return overview.of(actor).stream()
        .filter(version -> version.processId().equals(instance.processId()))
        .filter(version -> !version.version().equals(instance.processVersion()))
        .toList();
  }
}
