package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.matching.RuleNetwork;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/**
 * Sessions to be used again, for making one costs more than a decision. Unlike the pool of Drools
 * it lets go of sessions in which an evaluation was broken off, and of those that nobody needs.
 */
final class SessionPool {

  private static final int MOST_IDLE = 4 * Runtime.getRuntime().availableProcessors();

  private final InternalKnowledgeBase base;
  private final Set<Class<?>> askedAbout;
  private final RuleNetwork network;
  private final Deque<RuleSession> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** Null for the network where Drools has to match the rules itself. */
  SessionPool(InternalKnowledgeBase base, RuleNetwork network) {
    this.base = base;
    this.askedAbout = askedAbout(base);
    this.network = network;
  }

  /** The kinds of outcomes that conditions of these rules look for. */
  private static Set<Class<?>> askedAbout(InternalKnowledgeBase base) {
    Set<Class<?>> asked = new HashSet<>();
    for (ObjectTypeNode node : base.getRete().getObjectTypeNodes()) {
      if (node.getObjectType() instanceof ClassObjectType type) {
        for (Class<?> outcome : Outcome.class.getPermittedSubclasses()) {
          if (type.getClassType().isAssignableFrom(outcome)) {
            asked.add(outcome);
          }
        }
      }
    }
    return Set.copyOf(asked);
  }

  RuleSession take() {
    RuleSession session = idle.pollFirst();
    return session == null ? create() : session;
  }

  private RuleSession create() {
    var session = base.newKieSession(null, EnvironmentFactory.newEnvironment(), true);
    return new RuleSession((StatefulKnowledgeSessionImpl) session, askedAbout, network);
  }

  /** Takes a session back as new. */
  void giveBack(RuleSession session) {
    if (closed || idle.size() >= MOST_IDLE) {
      session.dispose();
    } else {
      session.reset();
      idle.addFirst(session);
    }
  }

  /** Lets go of a session whose state is unknown. */
  void drop(RuleSession session) {
    session.dispose();
  }

  void close() {
    closed = true;
    for (var session = idle.poll(); session != null; session = idle.poll()) {
      session.dispose();
    }
  }
}
