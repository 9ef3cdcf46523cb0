package dev.hatchway.rules.runtime;

import dev.hatchway.platform.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * This node's part in making releases ready: it builds each one, and the last node that has built
 * it lets it go live. Where a node could not, the release is given up and nothing of it is live.
 */
@ApplicationScoped
class BuildReleases {

  private static final Logger LOG = Logger.getLogger(BuildReleases.class);

  private final ReleaseBuilds builds;
  private final RuleReleases releases;
  private final LiveReleases live;
  private final AuditTrail audit;
  private final Event<ReleaseFailed> failures;

  BuildReleases(
      ReleaseBuilds builds,
      RuleReleases releases,
      LiveReleases live,
      AuditTrail audit,
      Event<ReleaseFailed> failures) {
    this.builds = builds;
    this.releases = releases;
    this.live = live;
    this.audit = audit;
    this.failures = failures;
  }

  /** Also outside any request, where a transaction needs a context to live in. */
  @ActivateRequestContext
  void look() {
    var open = builds.open();
    if (!open.isEmpty()) {
      open.stream().filter(one -> !one.built()).forEach(this::build);
      builds.makeReady();
      open.forEach(this::giveUp);
    }
    Set<String> kept = live.kept();
    if (!kept.isEmpty()) {
      live.forget(builds.givenUp(kept));
    }
  }

  private void build(ReleaseBuilds.Open one) {
    try {
      String failure = failure(one, releases.files(one.hash()));
      // a node that stops breaks its work off, which says nothing of the release
      if (!Thread.currentThread().isInterrupted()) {
        builds.note(one.number(), failure);
      }
    } catch (RuntimeException unnoted) {
      // that the database is away is not the release's failure: the next look tries again
      LOG.warnf(unnoted, "The build of release %d could not be noted", one.number());
    }
  }

  /** Null where it was built; an error of the compiler is the release's failure as well. */
  private String failure(ReleaseBuilds.Open one, RuleFiles files) {
    try {
      live.keep(live.compile(files));
      return null;
    } catch (Throwable unusable) {
      LOG.errorf(unusable, "Release %d can't be built on this node", one.number());
      return BuildFailure.of(unusable);
    }
  }

  /** A step for each, so that one that can't be told does not hold up the others. */
  private void giveUp(ReleaseBuilds.Open one) {
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> builds.giveUp(one.number()).ifPresent(reason -> tell(one, reason)));
    } catch (RuntimeException untold) {
      LOG.errorf(untold, "Release %d could not be given up", one.number());
    }
  }

  private void tell(ReleaseBuilds.Open one, String reason) {
    audit.record(
        new AuditTrail.Event(
                "hatchway",
                "rules.release-failed",
                "programme",
                one.programmeId().toString(),
                null,
                null,
                Map.of("hash", one.hash(), "number", one.number(), "reason", reason))
            .in(one.programmeId()));
    failures.fire(new ReleaseFailed(one.number(), one.programmeId(), one.hash(), reason));
  }
}
