package dev.hatchway.intake;

import java.util.List;
import java.util.UUID;

/** A room's part of an application's story; each room that knows something contributes a bean. */
public interface StoryContributor {

  List<StoryEntry> entries(UUID applicationId);
}
