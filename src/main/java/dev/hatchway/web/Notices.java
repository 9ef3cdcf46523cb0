package dev.hatchway.web;

import dev.hatchway.identity.AccountNotices;
import dev.hatchway.identity.AccountNotices.Notice;
import dev.hatchway.identity.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Tells people what others did to their account. */
@RequestScoped
class Notices {

  private final AccountNotices notices;
  private final Sayings sayings;

  Notices(AccountNotices notices, Sayings sayings) {
    this.notices = notices;
    this.sayings = sayings;
  }

  List<String> of(Actor person) {
    return notices.unseen(person).stream().map(this::sentence).toList();
  }

  private String sentence(Notice notice) {
    String role = notice.role() == null ? null : sayings.name(notice.role());
    String done =
        sayings.say("identity.notice." + notice.kind(), notice.doneBy(), role, notice.programme());
    return notice.confirmedBy() == null
        ? done
        : done + " " + sayings.say("identity.notice.confirmed", notice.confirmedBy());
  }
}
