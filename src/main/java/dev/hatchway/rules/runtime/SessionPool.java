package dev.hatchway.rules.runtime;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Sessions to be used again, for making one costs more than a decision. Unlike the pool of Drools
 * it lets go of sessions in which an evaluation was broken off, and of those that nobody needs.
 */
final class SessionPool {

  private static final int MOST_IDLE = 4 * Runtime.getRuntime().availableProcessors();

  private final InternalKnowledgeBase base;
  private final KieSessionConfiguration settings = settings();
  private final Deque<StatefulKnowledgeSessionImpl> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  SessionPool(InternalKnowledgeBase base) {
    this.base = base;
  }

  StatefulKnowledgeSessionImpl take() {
    StatefulKnowledgeSessionImpl session = idle.pollFirst();
    return session == null
        ? (StatefulKnowledgeSessionImpl)
            base.newKieSession(settings, EnvironmentFactory.newEnvironment(), true)
        : session;
  }

  private static KieSessionConfiguration settings() {
    KieSessionConfiguration settings = KieServices.get().newKieSessionConfiguration();
    // a session is one thread's at a time
    settings.setOption(ThreadSafeOption.NO);
    return settings;
  }

  /** Takes a session back as new, without facts and listeners. */
  void giveBack(StatefulKnowledgeSessionImpl session) {
    if (closed || idle.size() >= MOST_IDLE) {
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
