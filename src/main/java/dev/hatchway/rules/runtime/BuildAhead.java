package dev.hatchway.rules.runtime;

import static java.util.stream.Collectors.toSet;

import dev.hatchway.rules.runtime.ProposedRules.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Builds on this node what waits for somebody's approval: while the approver reads, the compiler
 * works, and what is approved is live as soon as the nodes have told each other.
 */
@ApplicationScoped
class BuildAhead {

  private static final Logger LOG = Logger.getLogger(BuildAhead.class);
  // each keeps the classes of what it changes in memory until it is answered
  private static final int MOST = 8;

  private final ProposedRules proposed;
  private final LiveReleases live;
  private final ProposedBuilds built;
  private final Set<String> tried = new HashSet<>();
  private Set<String> before = Set.of();

  BuildAhead(ProposedRules proposed, LiveReleases live, ProposedBuilds built) {
    this.proposed = proposed;
    this.live = live;
    this.built = built;
  }

  void look() {
    List<Waiting> waiting = proposed.waiting(MOST);
    Set<String> hashes = waiting.stream().map(Waiting::hash).collect(toSet());
    // what was answered since is about to be taken by its release
    built.keepOnly(union(hashes, before));
    before = hashes;
    tried.retainAll(hashes);
    waiting.stream().filter(one -> tried.add(one.hash())).forEach(this::build);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(toSet());
  }

  /** That they can't be read now says nothing of them: the next look tries again. */
  private RuleFiles files(Waiting one) {
    try {
      return one.files().get();
    } catch (RuntimeException unread) {
      tried.remove(one.hash());
      throw unread;
    }
  }

  private void build(Waiting one) {
    if (live.isCompiled(one.hash())) {
      return;
    }
    RuleFiles files = files(one);
    try {
      built.add(live.compileAside(files));
    } catch (Throwable unusable) {
      // errors too; once it is approved, its release fails with the same, and says so
      LOG.debugf(unusable, "Proposed rules %s can't be built on this node", one.hash());
    }
  }
}
