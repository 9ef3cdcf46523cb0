package dev.hatchway.rules.runtime;

import dev.hatchway.platform.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Map;
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

  BuildReleases(ReleaseBuilds builds, RuleReleases releases, LiveReleases live, AuditTrail audit) {
    this.builds = builds;
    this.releases = releases;
    this.live = live;
    this.audit = audit;
  }

  /** Also outside any request, where a transaction needs a context to live in. */
  @ActivateRequestContext
  void look() {
    var open = builds.open();
    if (open.isEmpty()) {
      return;
    }
    open.stream().filter(one -> !one.built()).forEach(this::build);
    builds.makeReady();
    QuarkusTransaction.requiringNew().run(() -> builds.giveUp().forEach(this::tell));
  }

  private void build(ReleaseBuilds.Open one) {
    try {
      live.keep(live.compile(releases.files(one.hash())));
      builds.note(one.number(), null);
    } catch (RulesRefused unusable) {
      LOG.errorf(unusable, "Release %d can't be built on this node", one.number());
      builds.note(one.number(), unusable.getMessage());
    }
  }

  private void tell(ReleaseBuilds.Open one) {
    audit.record(
        new AuditTrail.Event(
            "hatchway",
            "rules.release-failed",
            "programme",
            one.programmeId().toString(),
            null,
            null,
            Map.of("hash", one.hash(), "number", one.number())));
  }
}
