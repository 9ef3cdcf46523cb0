package dev.hatchway.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Everything that happened in an application's life, from all rooms, in the order it happened. */
@ApplicationScoped
public class ApplicationStory {

  private final List<StoryContributor> contributors;

  ApplicationStory(@All List<StoryContributor> contributors) {
    this.contributors = contributors;
  }

  public List<StoryEntry> of(UUID applicationId) {
    return contributors.stream()
        .flatMap(c -> c.entries(applicationId).stream())
        .sorted(Comparator.comparing(StoryEntry::at).thenComparing(StoryEntry::part))
        .toList();
  }
}
