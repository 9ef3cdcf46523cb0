package dev.hatchway.rules.runtime;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.definition.rule.Rule;

/**
 * Sessions to be used again, for making one costs about as much as a decision. The pool of Drools
 * keeps every session that it ever made; this one lets go of sessions in which an evaluation was
 * broken off, and of those that nobody needs.
 */
final class SessionPool {

  private static final int MOST_IDLE = 4 * Runtime.getRuntime().availableProcessors();

  private final InternalKnowledgeBase base;
  private final boolean reusable;
  private final Deque<StatefulKnowledgeSessionImpl> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  SessionPool(InternalKnowledgeBase base) {
    this.base = base;
    this.reusable =
        base.getKiePackages().stream()
            .flatMap(p -> p.getRules().stream())
            .noneMatch(SessionPool::leavesTraces);
  }

  /** What Drools' own reset of a session forgets to undo. */
  private static boolean leavesTraces(Rule rule) {
    RuleImpl attributes = (RuleImpl) rule;
    return attributes.getActivationGroup() != null || attributes.isLockOnActive();
  }

  StatefulKnowledgeSessionImpl take() {
    var session = idle.pollFirst();
    return session == null ? (StatefulKnowledgeSessionImpl) base.newKieSession() : session;
  }

  /** Takes a session back as new. */
  void giveBack(StatefulKnowledgeSessionImpl session) {
    if (closed || !reusable || idle.size() >= MOST_IDLE) {
      session.dispose();
    } else {
      session.reset();
      idle.addFirst(session);
    }
  }

  /** Lets go of a session whose state is unknown. */
  void drop(StatefulKnowledgeSessionImpl session) {
    session.dispose();
  }

  void close() {
    closed = true;
    for (var session = idle.poll(); session != null; session = idle.poll()) {
      session.dispose();
    }
  }
}
