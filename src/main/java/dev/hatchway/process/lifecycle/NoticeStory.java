package dev.hatchway.process.lifecycle;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.StoryContributor;
import dev.hatchway.intake.StoryEntry;
import dev.hatchway.intake.StoryEntry.Part;
import dev.hatchway.tasks.TaskNotices;
import dev.hatchway.tasks.TaskNotices.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reminders and escalations in an application's story. */
@ApplicationScoped
class NoticeStory implements StoryContributor {

  private final TaskNotices notices;

  NoticeStory(TaskNotices notices) {
    this.notices = notices;
  }

  @Override
  public List<StoryEntry> entries(UUID applicationId) {
    return notices.application(applicationId).stream().map(NoticeStory::entry).toList();
  }

  private static StoryEntry entry(Notice notice) {
    String key = notice.escalated() ? "tasks.story.escalated." : "tasks.story.reminded.";
    return StoryEntry.act(
            notice.at(),
            Actor.SYSTEM.displayName(),
            notice.escalated() ? "warning" : "clock",
            key + notice.formKey(),
            new Object[0],
            notice.owner())
        .as(Part.CONSEQUENCE);
  }
}
