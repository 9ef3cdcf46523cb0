package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.rules.runtime.PastReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows what becomes of a draft when it is merged with the newest release. */
@ApplicationScoped
public class Merging {

  private final DraftAccess access;
  private final DraftFiles files;
  private final PastReleases releases;

  Merging(DraftAccess access, DraftFiles files, PastReleases releases) {
    this.access = access;
    this.files = files;
    this.releases = releases;
  }

  /** FORBIDDEN to those who may not read rules. */
  public DraftMerge of(Actor actor, UUID draftId) {
    return of(access.toRead(actor, draftId));
  }

  DraftMerge of(RuleDraft draft) {
    String onto = releases.newest(draft.programmeId()).release().hash();
    ThreeWayMerge merge =
        new ThreeWayMerge(releases.files(draft.baseHash()), files.of(draft), releases.files(onto));
    return new DraftMerge(onto, draft.revision(), merge.files());
  }
}
