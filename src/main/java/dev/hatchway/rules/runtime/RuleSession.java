package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.matching.Pass;
import dev.hatchway.rules.runtime.matching.RuleNetwork;
import java.util.List;
import java.util.Set;
import org.drools.core.reteoo.RuleTerminalNodeLeftTuple;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/**
 * A session that is used again and again, by one thread at a time. Where there is a network the
 * session of Drools has no facts, and only gives conditions and consequences what they work in.
 */
final class RuleSession {

  private final StatefulKnowledgeSessionImpl session;
  private final Conclusions conclusions;
  private final Pass pass;

  /** Null for the network where Drools has to match the rules itself. */
  RuleSession(StatefulKnowledgeSessionImpl session, Set<Class<?>> askedAbout, RuleNetwork network) {
    this.session = session;
    this.pass = network == null ? null : new Pass(network, session);
    this.conclusions = Conclusions.of(session, askedAbout, pass);
  }

  /** Has all rules fire that hold for the facts. */
  void run(List<?> facts, Trace trace) {
    conclusions.tell(trace);
    if (pass == null) {
      runByDrools(facts, trace);
    } else {
      pass.run(facts, match -> fire(match, trace));
    }
  }

  private void runByDrools(List<?> facts, Trace trace) {
    if (session.getAgenda().getKnowledgeHelper() != conclusions) {
      throw new IllegalStateException("Conclusions of this session would not be seen");
    }
    facts.forEach(session::insert);
    session.fireAllRules(trace);
  }

  @SuppressWarnings("unchecked")
  private void fire(RuleTerminalNodeLeftTuple match, Trace trace) {
    trace.accept(match);
    conclusions.setActivation(match);
    try {
      match.getConsequence().evaluate(conclusions, session);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      conclusions.reset();
    }
  }

  /** Makes it as new. */
  void reset() {
    conclusions.tell(null);
    if (pass == null) {
      session.reset();
    } else {
      pass.reset();
    }
  }

  void dispose() {
    session.dispose();
  }
}
