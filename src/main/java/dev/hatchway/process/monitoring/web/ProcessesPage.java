package dev.hatchway.process.monitoring.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.process.engine.RetryIncident;
import dev.hatchway.process.monitoring.InstanceHistory;
import dev.hatchway.process.monitoring.InstanceList;
import dev.hatchway.process.monitoring.InstanceView;
import dev.hatchway.process.monitoring.ProcessOverview;
import dev.hatchway.web.Pages;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Processes, their instances, and one instance with its diagram. */
@Path("/processes")
class ProcessesPage {

  @CheckedTemplate(basePath = "monitoring")
  static class Templates {
    static native TemplateInstance processes(
        List<ProcessOverview.Version> versions,
        InstanceList.Page page,
        InstanceList.Filter filter,
        String nextLink);

    static native TemplateInstance instance(
        InstanceView view, String marks, boolean mayOperate, boolean readsApplications);
  }

  private final CurrentActor currentActor;
  private final ProcessOverview overview;
  private final InstanceList instances;
  private final InstanceHistory history;
  private final RetryIncident retryIncident;
  private final Views views;

  ProcessesPage(
      CurrentActor currentActor,
      ProcessOverview overview,
      InstanceList instances,
      InstanceHistory history,
      RetryIncident retryIncident,
      Views views) {
    this.currentActor = currentActor;
    this.overview = overview;
    this.instances = instances;
    this.history = history;
    this.retryIncident = retryIncident;
    this.views = views;
  }

  @GET
  public Response processes(
      @RestQuery String process,
      @RestQuery String state,
      @RestQuery String q,
      @RestQuery UUID before) {
    Actor actor = currentActor.get();
    var filter = new InstanceList.Filter(process, state, q, before);
    InstanceList.Page page = instances.page(actor, filter);
    String next = page.next() == null ? null : views.link(filter, page.next());
    return views.show(Templates.processes(overview.of(actor), page, filter, next));
  }

  @GET
  @Path("/instances/{id}")
  public Response instance(UUID id) {
    Actor actor = currentActor.get();
    InstanceView view = history.of(actor, id);
    return views.show(
        Templates.instance(
            view,
            views.json(view.marks()),
            holdsAny(actor, Permission.OPERATE_PROCESSES),
            holdsAny(actor, Permission.READ_APPLICATION)));
  }

  @POST
  @Path("/instances/{id}/retry")
  public Response retry(UUID id, @RestForm UUID incident) {
    boolean wentOn = retryIncident.retry(currentActor.get(), incident);
    return views.goTo(
        "/processes/instances/" + id, wentOn ? "monitoring.retried" : "monitoring.failed-again");
  }

  private static boolean holdsAny(Actor actor, Permission permission) {
    return permission.roles().stream().anyMatch(actor::hasAnywhere);
  }

  /** What the pages need around their templates. */
  @jakarta.enterprise.context.ApplicationScoped
  static class Views {

    private final Pages pages;
    private final ObjectMapper json;

    Views(Pages pages, ObjectMapper json) {
      this.pages = pages;
      this.json = json;
    }

    Response show(TemplateInstance page) {
      return pages.show(page);
    }

    Response goTo(String path, String toast) {
      return pages.goTo(path, toast);
    }

    String json(Map<String, InstanceView.Mark> marks) {
      try {
        return json.writeValueAsString(marks);
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    String link(InstanceList.Filter filter, UUID next) {
      var link = jakarta.ws.rs.core.UriBuilder.fromPath("/processes").queryParam("before", next);
      if (filter.processId() != null) {
        link.queryParam("process", filter.processId());
      }
      if (filter.state() != null) {
        link.queryParam("state", filter.state());
      }
      if (filter.text() != null) {
        link.queryParam("q", filter.text());
      }
      return link.build().toString();
    }
  }
}
