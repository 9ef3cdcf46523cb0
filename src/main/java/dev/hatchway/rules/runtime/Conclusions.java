package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.matching.Pass;
import java.lang.reflect.Field;
import java.util.Set;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.concurrent.AbstractGroupEvaluator;
import org.drools.kiesession.agenda.DefaultAgenda;
import org.drools.kiesession.consequence.DefaultKnowledgeHelper;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What consequences insert outcomes through. It tells the trace, and hands on to Drools only those
 * outcomes that some rule asks about: nobody would see the others, and they are the most.
 */
final class Conclusions extends DefaultKnowledgeHelper {

  private static final Field EVALUATOR = field(DefaultAgenda.class, "groupEvaluator");
  private static final Field HELPER = field(AbstractGroupEvaluator.class, "knowledgeHelper");

  private final transient Set<Class<?>> askedAbout;
  private final transient Pass pass;
  private transient Trace trace;

  private Conclusions(ReteEvaluator session, Set<Class<?>> askedAbout, Pass pass) {
    super(session);
    this.askedAbout = askedAbout;
    this.pass = pass;
  }

  /** Has the consequences of a session go through here; the pass is null where Drools matches. */
  static Conclusions of(StatefulKnowledgeSessionImpl session, Set<Class<?>> askedAbout, Pass pass) {
    Conclusions conclusions = new Conclusions(session, askedAbout, pass);
    try {
      HELPER.set(EVALUATOR.get(session.getAgenda()), conclusions);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("The fields were opened", impossible);
    }
    return conclusions;
  }

  /** From now on outcomes are told to this trace. */
  void tell(Trace next) {
    trace = next;
  }

  @Override
  public FactHandle insert(Object object) {
    if (object instanceof Outcome outcome) {
      trace.concluded(outcome);
      if (!askedAbout.contains(outcome.getClass())) {
        return null;
      }
      if (pass != null) {
        pass.conclude(outcome);
        return null;
      }
    }
    return super.insert(object);
  }

  private static Field field(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException otherVersion) {
      throw new IllegalStateException("This version of Drools concludes otherwise", otherVersion);
    }
  }
}
