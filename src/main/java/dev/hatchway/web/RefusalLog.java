package dev.hatchway.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Steps;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/** Remembers who was refused what they may not do or see; the refused step itself left nothing. */
@RequestScoped
class RefusalLog {

  private static final Logger LOG = Logger.getLogger(RefusalLog.class);

  private final CurrentActor actor;
  private final AuditTrail audit;
  private final Steps steps;
  private final RefusedCases cases;

  RefusalLog(CurrentActor actor, AuditTrail audit, Steps steps, RefusedCases cases) {
    this.actor = actor;
    this.audit = audit;
    this.steps = steps;
    this.cases = cases;
  }

  void remember(CommandRejected refusal) {
    if (refusal.kind() != CommandRejected.Kind.FORBIDDEN || actor.isAnonymous()) {
      return;
    }
    try {
      steps.call(() -> record(refusal));
    } catch (Exception failure) {
      // the refusal itself must reach whoever asked
      LOG.error("A refusal was not written to the audit trail", failure);
    }
  }

  private Void record(CommandRejected refusal) {
    audit.record(
        new AuditTrail.Event(
            actor.get().username(),
            refusal.subject() + ".access-refused",
            refusal.subject(),
            refusal.id(),
            cases.applicationOf(refusal.subject(), refusal.id()),
            null,
            Map.of("reason", refusal.reason())));
    return null;
  }
}
