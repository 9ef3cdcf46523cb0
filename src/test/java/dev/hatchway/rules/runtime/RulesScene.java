package dev.hatchway.rules.runtime;

import static dev.hatchway.rules.runtime.Facts.anApplication;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Urgency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What tests of releases and decisions have in common. */
@ApplicationScoped
class RulesScene {

  @Inject PublishRelease publish;
  @Inject Decisions decisions;
  @Inject EntityManager entities;
  @Inject Time time;

  DecisionResult decide(UUID programme, String decision, UUID application, List<?> facts) {
    return decisions.decide(new DecisionRequest(programme, decision, application, facts));
  }

  DecisionResult inStep(UUID programme, String decision, UUID application, List<?> facts) {
    return QuarkusTransaction.requiringNew()
        .call(() -> decide(programme, decision, application, facts));
  }

  static Facts aTaiwaneseDevice() {
    return anApplication()
        .from("TW")
        .founded(2021)
        .making(Sector.HEALTH, ProductKind.BOTH, ProductStage.PILOT)
        .withEmployees(7)
        .withTurnover("1234567.89 TWD")
        .needing(NeedKind.SUPPLY_CHAIN, Urgency.NOW)
        .aimingAt("US");
  }

  static Map<String, byte[]> saying(String... sentences) {
    StringBuilder drl =
        new StringBuilder("package screening;\nimport dev.hatchway.rules.facts.*;\n");
    for (String sentence : sentences) {
      drl.append("rule \"").append(sentence).append("\"\nwhen\nthen\n");
      drl.append("  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n");
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put("screening/welcome.drl", drl.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  UUID programmeWith(Map<String, byte[]> files) {
    UUID id = programme();
    publish.publish(Actor.SYSTEM, id, files);
    return id;
  }

  UUID programme() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> entities.persist(new Programme(id, "p-" + id, "Programme", time.instant())));
    return id;
  }
}
