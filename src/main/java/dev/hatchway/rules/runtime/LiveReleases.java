package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The release of each programme that decisions are made under, compiled and in memory, and the next
 * one where its instant is yet to come. Asking costs no statement; {@link ReleaseWatch} brings what
 * other nodes publish.
 */
@ApplicationScoped
class LiveReleases {

  private static final Logger LOG = Logger.getLogger(LiveReleases.class);

  private record Ready(RuleReleases.Stored stored, CompiledRelease rules) {
    boolean isDue(Instant now) {
      return !stored.release().liveFrom().isAfter(now);
    }
  }

  private record Line(Ready live, Ready next) {}

  private final RuleReleases releases;
  private final AfterCommit afterCommit;
  private final Time time;
  private final RuleCompiler compiler;
  private final ProposedBuilds ahead;
  private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
  private final Map<String, CompiledRelease> compiled = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private final MissingReleases missing = new MissingReleases();
  private volatile boolean looked;

  @Inject
  LiveReleases(
      RuleReleases releases,
      AfterCommit afterCommit,
      Time time,
      RulesSettings settings,
      ProposedBuilds ahead) {
    this(releases, afterCommit, time, new RuleCompiler(settings.budget().budget()), ahead);
  }

  /** With a compiler of one's own. */
  LiveReleases(
      RuleReleases releases,
      AfterCommit afterCommit,
      Time time,
      RuleCompiler compiler,
      ProposedBuilds ahead) {
    this.releases = releases;
    this.afterCommit = afterCommit;
    this.time = time;
    this.compiler = compiler;
    this.ahead = ahead;
  }

  /** The programme's live release; a decision that began under it ends under it. */
  CompiledRelease of(UUID programmeId) {
    Line line = lines.get(programmeId);
    if (line == null) {
      return find(programmeId);
    }
    if (line.next() != null && line.next().isDue(time.instant())) {
      line = lines.computeIfPresent(programmeId, (p, now) -> switched(now));
    }
    return line.live().rules();
  }

  private Line switched(Line line) {
    return line.next() != null && line.next().isDue(time.instant())
        ? new Line(line.next(), null)
        : line;
  }

  private CompiledRelease find(UUID programmeId) {
    RuleReleases.Stored stored =
        releases
            .live(programmeId, time.instant())
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "programme", programmeId, "refusal.no-live-rules", programmeId));
    goLive(stored, compile(releases.files(stored.release().hash())));
    return lines.get(programmeId).live().rules();
  }

  /**
   * The compiled form of the files, from memory where it is there, with all decisions that are
   * there; {@link RulesRefused}.
   */
  synchronized CompiledRelease compile(RuleFiles files) {
    CompiledRelease known = compiled.getOrDefault(files.hash(), ahead.of(files.hash()));
    return known != null ? known : compileAside(files);
  }

  /** Compiles the files and keeps nobody waiting meanwhile; {@link RulesRefused}. */
  CompiledRelease compileAside(RuleFiles files) {
    return compiler.compile(files, decisions());
  }

  private Map<String, CompiledDecision> decisions() {
    Map<String, CompiledDecision> decisions = new HashMap<>();
    compiled.values().forEach(release -> decisions.putAll(release.byContent()));
    return decisions;
  }

  /** The hashes of the files of each decision that is in memory, all of them released. */
  synchronized Set<String> contents() {
    return decisions().keySet();
  }

  /** Keeps in memory what is not ready yet, so that it need not be compiled again. */
  synchronized void keep(CompiledRelease release) {
    compiled.putIfAbsent(release.hash(), release);
    kept.add(release.hash());
  }

  /** The hashes of what is kept though it is not ready. */
  Set<String> kept() {
    return Set.copyOf(kept);
  }

  /** Lets go of what will never be ready. */
  synchronized void forget(Set<String> hashes) {
    if (kept.removeAll(hashes)) {
      forgetUnused();
    }
  }

  /** Whether this node has looked at least once which releases are live. */
  boolean hasLooked() {
    return looked;
  }

  /** The programmes whose live release this node could not compile, and why. */
  Map<UUID, String> missing() {
    return missing.live(time.instant());
  }

  boolean isCompiled(String hash) {
    return compiled.containsKey(hash);
  }

  /** The programme's live release in the database. */
  Optional<Release> stored(UUID programmeId) {
    return releases.live(programmeId, time.instant()).map(RuleReleases.Stored::release);
  }

  /**
   * Writes the release, which goes live on this node when the caller's transaction commits, or once
   * the other nodes have built it too.
   */
  void publish(Release release, RuleFiles files, CompiledRelease rules) {
    RuleReleases.Added added = releases.add(release, files);
    afterCommit.run(
        () -> {
          if (added.ready()) {
            goLive(added.stored(), rules);
          } else {
            keep(rules);
          }
        });
  }

  /** Puts a release in place of the programme's former one, or next to it until its instant. */
  synchronized void goLive(RuleReleases.Stored stored, CompiledRelease release) {
    CompiledRelease one = compiled.computeIfAbsent(release.hash(), h -> release);
    kept.remove(release.hash());
    Ready ready = new Ready(stored, one);
    lines.merge(
        stored.release().programmeId(), new Line(ready, null), (line, x) -> with(line, ready));
    forgetUnused();
  }

  private Line with(Line line, Ready ready) {
    if (line.live().stored().number() >= ready.stored().number()) {
      return line;
    }
    if (!ready.isDue(time.instant())) {
      return new Line(line.live(), ready);
    }
    boolean keepsNext =
        line.next() != null && line.next().stored().number() > ready.stored().number();
    return new Line(ready, keepsNext ? line.next() : null);
  }

  private void forgetUnused() {
    Set<CompiledRelease> used = new HashSet<>();
    for (Line line : lines.values()) {
      used.add(line.live().rules());
      if (line.next() != null) {
        used.add(line.next().rules());
      }
    }
    compiled.values().removeIf(r -> !used.contains(r) && !kept.contains(r.hash()));
  }

  /** Takes over what the database says is live, and readies what will be. */
  void refresh() {
    Instant now = time.instant();
    List<RuleReleases.Stored> wanted = wanted(now);
    missing.keepOnly(wanted);
    wanted.forEach(stored -> takeOver(stored, now));
    looked = true;
  }

  private List<RuleReleases.Stored> wanted(Instant now) {
    Map<UUID, RuleReleases.Stored> live = releases.live(now);
    List<RuleReleases.Stored> wanted = new ArrayList<>(live.values());
    Set<UUID> first = new HashSet<>();
    for (RuleReleases.Stored stored : releases.upcoming(now)) {
      UUID programme = stored.release().programmeId();
      boolean newer = live.get(programme).number() < stored.number();
      if (newer && first.add(programme)) {
        wanted.add(stored);
      }
    }
    return wanted;
  }

  private void takeOver(RuleReleases.Stored stored, Instant now) {
    if (isHere(stored) || missing.wasTriedLately(stored, now)) {
      return;
    }
    RuleFiles files = releases.files(stored.release().hash());
    try {
      goLive(stored, compile(files));
      missing.found(stored);
    } catch (Throwable unusable) {
      // whatever it is, errors too: the releases of other programmes are taken over all the same
      missing.add(stored, unusable, now);
      LOG.errorf(unusable, "Release %s stays out; the former one goes on", stored.release());
    }
  }

  private boolean isHere(RuleReleases.Stored stored) {
    Line line = lines.get(stored.release().programmeId());
    return line != null
        && (line.live().stored().number() >= stored.number()
            || line.next() != null && line.next().stored().equals(stored));
  }
}
