package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.ApplicationList;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list of applications that staff look through. */
@Path("/applications")
class ApplicationsPage {

  private static final int PAGE = 50;

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance applications(
        ApplicationList.Page page,
        ApplicationList.Filter filter,
        List<StageTab> tabs,
        List<Option> countries,
        String first,
        String next);
  }

  /** A stage with how many applications are in it; null is all. */
  record StageTab(ApplicationStage stage, long count, String href, boolean current) {}

  private final Pages pages;
  private final CurrentActor currentActor;
  private final ApplicationList list;
  private final ListReader readers;

  ApplicationsPage(
      Pages pages, CurrentActor currentActor, ApplicationList list, ListReader readers) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.list = list;
    this.readers = readers;
  }

  @GET
  public Response applications(@BeanParam ListQuery query) {
    Actor actor = currentActor.get();
    ApplicationList.Filter filter = query.filter(readers.of(actor));
    if (filter.reader().readsNone()) {
      throw CommandRejected.forbidden(
          "applications", "all", "refusal.forbidden", "applications", "all");
    }
    ApplicationList.Page page = list.page(filter, query.position(), PAGE);
    String next = ListQuery.cursor(page.next());
    return pages.show(
        Templates.applications(
            page,
            filter,
            tabs(query, filter),
            list.countries(filter.reader()).stream()
                .map(c -> new Option(c, Countries.name(c)))
                .toList(),
            query.position() == null ? null : address(query, null),
            next == null ? null : address(query, next)));
  }

  private List<StageTab> tabs(ListQuery query, ApplicationList.Filter filter) {
    Map<ApplicationStage, Long> counts = list.countsByStage(filter);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<StageTab> tabs = new ArrayList<>();
    tabs.add(
        new StageTab(
            null, all, query.address("/applications", null, null), filter.stage() == null));
    counts.forEach(
        (stage, count) ->
            tabs.add(
                new StageTab(
                    stage,
                    count,
                    query.address("/applications", stage, null),
                    stage == filter.stage())));
    return tabs;
  }

  private static String address(ListQuery query, String cursor) {
    return query.address("/applications", query.stage(), cursor);
  }
}
