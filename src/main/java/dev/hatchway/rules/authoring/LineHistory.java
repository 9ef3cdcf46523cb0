package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.Annotation.Origin;
import dev.hatchway.rules.authoring.DraftFiles.Saved;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who changed each line of a live file, when, and with which release and reason. */
@ApplicationScoped
public class LineHistory {

  private final ReleaseHistory history;
  private final PastReleases releases;
  private final RuleProposals proposals;
  private final DraftFiles drafts;

  LineHistory(
      ReleaseHistory history, PastReleases releases, RuleProposals proposals, DraftFiles drafts) {
    this.history = history;
    this.releases = releases;
    this.proposals = proposals;
    this.drafts = drafts;
  }

  /** FORBIDDEN to those who may not read rules; NOT_FOUND where no live file has this path. */
  public List<LineOrigin> of(Actor actor, String programmeCode, String path) {
    List<PastRelease> oldestFirst = new ArrayList<>(history.of(actor, programmeCode));
    Collections.reverse(oldestFirst);
    Map<Long, Annotation> known = new HashMap<>();
    Annotation before = Annotation.nothing();
    for (PastRelease release : oldestFirst) {
      if (release.isFailed()) {
        continue;
      }
      before = next(before, release, path, known);
      known.put(release.number(), before);
      if (release.isLive()) {
        break;
      }
    }
    List<LineOrigin> lines = before.lines();
    if (lines.isEmpty()) {
      throw CommandRejected.notFound("rule-file", path);
    }
    return lines;
  }

  private Annotation next(
      Annotation before, PastRelease release, String path, Map<Long, Annotation> known) {
    if (release.rolledBackTo() != null) {
      return known.getOrDefault(release.rolledBackTo(), before);
    }
    RuleFiles files = releases.files(release.hash());
    if (!files.contains(path)) {
      return Annotation.nothing();
    }
    Annotation step = before;
    if (release.proposalId() != null) {
      var proposal = proposals.withId(release.proposalId()).proposal();
      for (Saved saved : drafts.saves(proposal.draftId(), path, proposal.revision())) {
        step = step.then(path, saved.content(), origin(release, saved));
      }
    }
    // what a merge brought along was there before
    return step.then(path, files.bytes(path), origin(release)).keeping(before);
  }

  private static Origin origin(PastRelease release, Saved saved) {
    return new Origin(
        saved.by(), saved.at(), release.number(), release.reason(), release.proposalId());
  }

  private static Origin origin(PastRelease release) {
    return new Origin(
        release.publishedBy(),
        release.liveFrom(),
        release.number(),
        release.reason(),
        release.proposalId());
  }
}
