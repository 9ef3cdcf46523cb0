package dev.hatchway.tasks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.tasks.Inbox;
import dev.hatchway.tasks.InboxFilter;
import dev.hatchway.tasks.InboxFilter.View;
import jakarta.inject.Singleton;

/** Where a person goes on after a task: to the most urgent one that is theirs, else home. */
@Singleton
class NextTask {

  private final Inbox inbox;

  NextTask(Inbox inbox) {
    this.inbox = inbox;
  }

  String after(Actor actor) {
    return inbox.page(actor, InboxFilter.of(View.MINE)).rows().stream()
        .findFirst()
        .map(row -> "/tasks/" + row.id())
        .orElse("/");
  }
}
