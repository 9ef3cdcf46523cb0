package dev.hatchway.rules.analysis;

import dev.hatchway.rules.runtime.LiveRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which facts the live rules of a programme look at; a release is read once. */
@ApplicationScoped
public class FactsReadBy {

  private static final int MOST = 64;

  private record Asked(String release, String decision) {}

  private final LiveRules live;
  private final Map<Asked, FactsRead> read = new ConcurrentHashMap<>();

  FactsReadBy(LiveRules live) {
    this.live = live;
  }

  /** INVALID_STATE where the programme has no live release. */
  public FactsRead decision(UUID programmeId, String decision) {
    LiveRules.Published rules = live.of(programmeId);
    var asked = new Asked(rules.release().hash(), decision);
    FactsRead known = read.get(asked);
    if (known == null) {
      known = FactsRead.by(ofDecision(RuleModels.of(rules.files()), decision));
      if (read.size() >= MOST) {
        read.clear();
      }
      read.put(asked, known);
    }
    return known;
  }

  private static List<RuleModel> ofDecision(List<RuleModel> rules, String decision) {
    return rules.stream().filter(rule -> rule.decision().equals(decision)).toList();
  }
}
