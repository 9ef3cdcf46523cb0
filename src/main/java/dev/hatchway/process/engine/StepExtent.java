package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepPart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/**
 * How far the current step went, and what stops it where it comes to no rest: a loop that never
 * waits, processes that call themselves, too many instances of an activity.
 *
 * <p>A stopped step is repeated with its most repeated service task left waiting, from its first
 * call on. Where no service was called, the completed task or the timer that it began with waits.
 * Where it began with neither there is nothing to leave waiting: whoever asked for the step is
 * refused, and the incident says why until an administrator ends it.
 */
final class StepExtent {

  private static final Logger LOG = Logger.getLogger(StepExtent.class);

  /** The first call of an element's service in this step, and how many there were. */
  private record Called(StepPart part, int times) {

    Called again(Called later) {
      return new Called(part, times + 1);
    }
  }

  /** Leaves the engine at once: exceptions are caught at every element, and loops go on. */
  static final class Unwound extends Error {

    private Unwound() {
      super("The step was stopped", null, false, false);
    }
  }

  private final EngineSession session;
  private final EngineSettings.Step most;
  private final IncidentLog incidents;
  private final Map<String, Called> calls = new LinkedHashMap<>();
  private StepPart begunBy;
  private boolean isRetry;
  private int entered;
  private int nested;

  StepExtent(EngineSession session, EngineParts parts) {
    this.session = session;
    this.most = parts.settings().step();
    this.incidents = parts.incidents();
  }

  /** An element is entered; throws where that is one too many. */
  void entered(KogitoNodeInstance node) {
    entered++;
    nested++;
    if (entered > most.elements() || nested > most.nested()) {
      session.fail(stop(node));
      throw new Unwound();
    }
  }

  /** What was entered out of an element has come back. */
  void returned() {
    nested--;
  }

  /** A completed task or a timer leads into this step. */
  void begunBy(StepPart part) {
    begunBy = part;
  }

  /** An administrator's retry leads into this step. */
  void retries(StepPart part) {
    begunBy = part;
    isRetry = true;
  }

  /** The service of an element is called, and not left waiting. */
  void called(KogitoNodeInstance node, StepPart part) {
    String element = node.getProcessInstance().getProcessId() + " " + DiagramElement.id(node);
    calls.merge(element, new Called(part, 1), Called::again);
  }

  private RuntimeException stop(KogitoNodeInstance node) {
    boolean deep = nested > most.nested();
    int bound = deep ? most.nested() : most.elements();
    var cause = new EndlessStep(DiagramElement.id(node), node.getNodeName(), bound, deep);
    LOG.warnf("Instance %s: %s", node.getProcessInstance().getId(), cause.getMessage());
    Optional<Called> repeated = mostRepeated();
    boolean leadsOn = isRetry && repeated.stream().noneMatch(call -> call.times() == 1);
    if (begunBy != null && (leadsOn || repeated.isEmpty())) {
      return begunBy.failed(cause.getMessage(), cause);
    }
    return repeated
        .map(call -> call.part().failed(cause.getMessage(), cause))
        .orElseGet(() -> refused(node, cause, bound));
  }

  /** The last of them where several were called equally often. */
  private Optional<Called> mostRepeated() {
    return calls.values().stream().reduce((a, b) -> b.times() >= a.times() ? b : a);
  }

  private CommandRejected refused(KogitoNodeInstance node, EndlessStep cause, int bound) {
    KogitoProcessInstance live = (KogitoProcessInstance) node.getProcessInstance();
    SessionInstance known = session.known(live.getStringId());
    if (known == null || !known.isStored()) {
      known = session.known(EngineSession.rootId(live).toString());
    }
    if (known != null && known.isStored()) {
      incidents.openOfStep(known.row(), DiagramElement.id(node), cause);
    }
    return CommandRejected.invalidState(
        "process", live.getProcessId(), "refusal.endless-step", node.getNodeName(), bound);
  }
}
