package dev.hatchway.tasks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.tasks.Inbox;
import dev.hatchway.tasks.InboxFilter;
import dev.hatchway.tasks.InboxFilter.View;
import dev.hatchway.tasks.TaskCandidates.Candidate;
import dev.hatchway.tasks.TaskForms;
import dev.hatchway.tasks.TaskPeople;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The list of tasks: mine, those I may take, and everyone's for administrators. */
@Path("/inbox")
class InboxPage {

  @CheckedTemplate(basePath = "tasks")
  static class Templates {
    static native TemplateInstance inbox(
        List<Tab> tabs,
        InboxFilter filter,
        List<Option> forms,
        Inbox.Page page,
        long escalated,
        long returned,
        List<Candidate> people,
        String owner,
        String address,
        String first,
        String next);

    static native TemplateInstance taken(Inbox.Row row, List<Tab> tabs, List<Candidate> people);
  }

  /** One tab: a view and how many tasks it holds. */
  record Tab(String slug, String labelKey, long count, boolean current) {

    /** Whether there are more than were counted. */
    public boolean isMore() {
      return count >= Inbox.COUNTED;
    }
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Inbox inbox;
  private final TaskForms forms;
  private final TaskPeople people;
  private final Names names;
  private final Sayings sayings;

  InboxPage(
      Pages pages,
      CurrentActor currentActor,
      Inbox inbox,
      TaskForms forms,
      TaskPeople people,
      Names names,
      Sayings sayings) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.inbox = inbox;
    this.forms = forms;
    this.people = people;
    this.names = names;
    this.sayings = sayings;
  }

  /** Who has nothing and asks for no view in particular is shown what there is to take. */
  @GET
  public Response inbox(@BeanParam InboxQuery query) {
    Actor actor = currentActor.get();
    Map<View, Long> counts = inbox.counts(actor);
    if (query.view == null && counts.get(View.MINE) == 0 && counts.get(View.AVAILABLE) > 0) {
      return pages.goTo("/inbox?view=" + View.AVAILABLE.slug());
    }
    InboxFilter filter = query.filter();
    Inbox.Page page = inbox.page(actor, filter);
    return pages.show(
        Templates.inbox(
            tabs(counts, filter.view()),
            filter,
            forms.keys().stream().map(key -> new Option(key, sayings.say("task." + key))).toList(),
            page,
            inbox.escalated(actor),
            inbox.returned(actor),
            filter.view() == View.ALL ? people.of(actor) : List.of(),
            filter.owner() == null ? null : names.of(filter.owner()),
            query.address(filter.after()),
            filter.after() == null ? null : query.address(null),
            page.next() == null ? null : query.address(page.next())));
  }

  static List<Tab> tabs(Map<View, Long> counts, View current) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Tab(
                    entry.getKey().slug(),
                    "tasks.view." + entry.getKey().slug(),
                    entry.getValue(),
                    entry.getKey() == current))
        .toList();
  }
}
