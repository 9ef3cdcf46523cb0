package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The release of each programme that decisions are made under, compiled and in memory. Asking costs
 * no statement; {@link ReleaseWatch} brings what other nodes publish.
 */
@ApplicationScoped
class LiveReleases {

  private static final Logger LOG = Logger.getLogger(LiveReleases.class);

  private record Live(long number, CompiledRelease release) {}

  private final RuleReleases releases;
  private final AfterCommit afterCommit;
  private final RuleCompiler compiler;
  private final Map<UUID, Live> live = new ConcurrentHashMap<>();
  private final Map<String, CompiledRelease> compiled = new ConcurrentHashMap<>();

  LiveReleases(RuleReleases releases, AfterCommit afterCommit, RulesSettings settings) {
    this.releases = releases;
    this.afterCommit = afterCommit;
    this.compiler = new RuleCompiler(settings.budget().budget());
  }

  /** The programme's live release; a decision that began under it ends under it. */
  CompiledRelease of(UUID programmeId) {
    Live now = live.get(programmeId);
    return (now == null ? find(programmeId) : now).release();
  }

  private Live find(UUID programmeId) {
    RuleReleases.Stored stored =
        releases
            .live(programmeId)
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "programme", programmeId, "refusal.no-live-rules", programmeId));
    goLive(stored, compile(releases.files(stored.release().hash())));
    return live.get(programmeId);
  }

  /** The compiled form of the files, from memory where it is there; {@link RulesRefused}. */
  synchronized CompiledRelease compile(RuleFiles files) {
    CompiledRelease known = compiled.get(files.hash());
    return known != null ? known : compiler.compile(files);
  }

  boolean isCompiled(String hash) {
    return compiled.containsKey(hash);
  }

  /** The programme's newest release in the database. */
  Optional<Release> stored(UUID programmeId) {
    return releases.live(programmeId).map(RuleReleases.Stored::release);
  }

  /** Writes the release, which goes live on this node when the caller's transaction commits. */
  void publish(Release release, RuleFiles files, CompiledRelease ready) {
    RuleReleases.Stored stored = new RuleReleases.Stored(releases.add(release, files), release);
    afterCommit.run(() -> goLive(stored, ready));
  }

  /** Puts a release in place of the programme's former one, unless a newer one is there. */
  synchronized void goLive(RuleReleases.Stored stored, CompiledRelease release) {
    Live former = live.get(stored.release().programmeId());
    if (former != null && former.number() >= stored.number()) {
      return;
    }
    CompiledRelease one = compiled.computeIfAbsent(release.hash(), h -> release);
    live.put(stored.release().programmeId(), new Live(stored.number(), one));
    forgetUnused();
  }

  private void forgetUnused() {
    Set<CompiledRelease> used = new HashSet<>();
    live.values().forEach(l -> used.add(l.release()));
    compiled.values().retainAll(used);
  }

  /** Takes over what the database says is live. */
  void refresh() {
    releases
        .live()
        .forEach(
            (programme, stored) -> {
              Live now = live.get(programme);
              if (now == null || now.number() < stored.number()) {
                takeOver(stored);
              }
            });
  }

  private void takeOver(RuleReleases.Stored stored) {
    try {
      goLive(stored, compile(releases.files(stored.release().hash())));
    } catch (RulesRefused unusable) {
      LOG.errorf(unusable, "Release %s stays out; the former one goes on", stored.release());
    }
  }
}
