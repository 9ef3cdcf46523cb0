package dev.hatchway.bench;

import dev.hatchway.rules.runtime.DecisionTableSource;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The same rules as Drools' first page shows it: a new session for each call, with listeners. */
final class PlainSessions {

  private final KieBase base;

  PlainSessions(RuleFiles files, String decision) {
    KieHelper rules = new KieHelper();
    files.paths().stream()
        .filter(p -> RuleFiles.decisionOf(p).equals(decision))
        .filter(p -> RuleForm.of(p) != RuleForm.OTHER)
        .sorted(Comparator.comparing(p -> RuleForm.of(p) != RuleForm.VOCABULARY))
        .forEach(p -> add(rules, files, p));
    base = rules.build();
  }

  private static void add(KieHelper rules, RuleFiles files, String path) {
    RuleForm form = RuleForm.of(path);
    String text =
        form == RuleForm.DECISION_TABLE
            ? new DecisionTableSource(path, files.bytes(path)).drl()
            : files.text(path);
    ResourceType type =
        form == RuleForm.VOCABULARY
            ? ResourceType.DSL
            : form == RuleForm.SENTENCES ? ResourceType.DSLR : ResourceType.DRL;
    rules.addResource(
        KieServices.get()
            .getResources()
            .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8"),
        type);
  }

  int decide(List<?> facts) {
    KieSession session = base.newKieSession();
    List<Object> seen = new ArrayList<>();
    try {
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
              seen.add(event.getObject());
            }
          });
      facts.forEach(session::insert);
      session.fireAllRules();
      return seen.size();
    } finally {
      session.dispose();
    }
  }
}
