package dev.hatchway.rules.runtime;

import java.util.List;
import java.util.Set;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/** A session of Drools that is used again and again, by one thread at a time. */
final class RuleSession {

  private final StatefulKnowledgeSessionImpl session;
  private final Conclusions conclusions;

  RuleSession(StatefulKnowledgeSessionImpl session, Set<Class<?>> askedAbout) {
    this.session = session;
    this.conclusions = Conclusions.of(session, askedAbout);
  }

  /** Has all rules fire that hold for the facts. */
  void run(List<?> facts, Trace trace) {
    if (session.getAgenda().getKnowledgeHelper() != conclusions) {
      throw new IllegalStateException("Conclusions of this session would not be seen");
    }
    conclusions.tell(trace);
    facts.forEach(session::insert);
    session.fireAllRules(trace);
  }

  /** Makes it as new. */
  void reset() {
    conclusions.tell(null);
    session.reset();
  }

  void dispose() {
    session.dispose();
  }
}
