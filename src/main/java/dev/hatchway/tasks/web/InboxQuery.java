package dev.hatchway.tasks.web;

import dev.hatchway.tasks.InboxFilter;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The state of an inbox view as its address holds it. */
class InboxQuery {

  @RestQuery String view;
  @RestQuery String form;
  @RestQuery boolean overdue;
  @RestQuery boolean escalated;
  @RestQuery boolean returned;
  @RestQuery UUID owner;
  @RestQuery String q;
  @RestQuery String after;

  InboxFilter filter() {
    InboxFilter filter =
        new InboxFilter(
            InboxFilter.View.ofSlug(view),
            blankToNull(form),
            overdue,
            blankToNull(q),
            blankToNull(after));
    if (escalated) {
      filter = filter.escalatedOnly();
    }
    if (returned) {
      filter = filter.returnedOnly();
    }
    return owner == null ? filter : filter.of(owner);
  }

  /** The same view from another cursor; null starts at its beginning. */
  String address(String cursor) {
    InboxFilter filter = filter();
    UriBuilder address = UriBuilder.fromPath("/inbox").queryParam("view", filter.view().slug());
    if (filter.formKey() != null) {
      address.queryParam("form", filter.formKey());
    }
    if (filter.overdue()) {
      address.queryParam("overdue", true);
    }
    if (filter.escalated()) {
      address.queryParam("escalated", true);
    }
    if (filter.returned()) {
      address.queryParam("returned", true);
    }
    if (filter.owner() != null) {
      address.queryParam("owner", filter.owner());
    }
    if (filter.text() != null) {
      address.queryParam("q", "{q}");
    }
    if (cursor != null) {
      address.queryParam("after", cursor);
    }
    return filter.text() == null
        ? address.build().toString()
        : address.build(filter.text()).toString();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
