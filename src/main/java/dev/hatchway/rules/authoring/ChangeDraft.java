package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the commands that change files of a draft have in common. */
@ApplicationScoped
class ChangeDraft {

  private final DraftFiles files;
  private final Programmes programmes;
  private final Checks checks;
  private final AuditTrail audit;
  private final Time time;

  ChangeDraft(DraftFiles files, Programmes programmes, Checks checks, AuditTrail audit, Time time) {
    this.files = files;
    this.programmes = programmes;
    this.checks = checks;
    this.audit = audit;
    this.time = time;
  }

  /** CONFLICT, naming who and when, where one of the paths was changed after the revision. */
  void requireUnchanged(RuleDraft draft, List<String> paths, long revision) {
    files.changes(draft.id()).stream()
        .filter(c -> c.revision() > revision && paths.contains(c.path()))
        .findFirst()
        .ifPresent(
            c -> {
              throw CommandRejected.conflict(
                  "draft", draft.id(), "refusal.draft-conflict", c.path(), c.by(), c.kind());
            });
  }

  /** Writes what becomes of some files as the draft's next revision. */
  Draft write(
      Actor actor, RuleDraft draft, ChangeKind kind, Map<String, Optional<byte[]>> changed) {
    Instant now = time.instant();
    RuleFiles before = files.of(draft);
    Map<String, byte[]> after = DraftLimits.applied(before, changed);
    DraftLimits.check(draft, after);
    long revision = draft.change(now);
    files.add(draft, revision, kind, changed, actor, now);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.draft-changed",
                "draft",
                draft.id().toString(),
                null,
                null,
                new TreeMap<>(
                    Map.of("revision", revision, "change", kind, "files", changed.keySet())))
            .in(draft.programmeId()));
    // by content, so it does no harm where the step is not committed
    checks.begin(new RuleFiles(after));
    return read(draft);
  }

  /** Writes what a merge makes of some files, and that the draft stands on another release. */
  Draft merged(
      Actor actor, RuleDraft draft, String formerHash, Map<String, Optional<byte[]>> changed) {
    Draft merged = write(actor, draft, ChangeKind.MERGED, changed);
    files.addMerge(draft, formerHash, actor, time.instant());
    return merged;
  }

  Draft read(RuleDraft draft) {
    return draft.with(programmes.withId(draft.programmeId()).code());
  }
}
