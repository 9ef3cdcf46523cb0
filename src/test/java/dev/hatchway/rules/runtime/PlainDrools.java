package dev.hatchway.rules.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.utils.KieHelper;

/** What Drools does of itself: a new session for each call, listeners, and nothing of ours. */
final class PlainDrools {

  private final KieBase base;

  PlainDrools(String drl) {
    base =
        new KieHelper()
            .addResource(
                KieServices.get()
                    .getResources()
                    .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8"),
                ResourceType.DRL)
            .build(ConstraintJittingThresholdOption.get(-1));
  }

  /** Rules that fire and what is inserted, in order; how it failed where a rule did. */
  List<String> decide(List<?> facts) {
    List<String> seen = new ArrayList<>();
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
              seen.add(event.getMatch().getRule().getName());
            }
          });
      session.addEventListener(
          new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
              seen.add(event.getObject().toString());
            }
          });
      session.fireAllRules();
      return seen;
    } catch (RuntimeException failure) {
      return List.of(failed(failure));
    } finally {
      session.dispose();
    }
  }

  /** How an evaluation failed, by what was thrown first. */
  static String failed(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "failed: " + cause.getClass().getSimpleName();
  }
}
