package dev.hatchway.rules.simulation;

import dev.hatchway.platform.UnreadableJson;
import dev.hatchway.rules.runtime.DecisionJson;
import dev.hatchway.rules.runtime.FiredRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gathers what changes in a part, and says which rules make it so. */
final class ChangesOfPart {

  private record Changed(UUID applicationId, Comparison comparison) {}

  private final List<Changed> changed = new ArrayList<>();

  void add(PastApplication application, Comparison comparison) {
    if (comparison.isChanged()) {
      changed.add(new Changed(application.id(), comparison));
    }
  }

  /** Each change with the rules that newly fire and that no longer do. */
  List<SimulationChange> explained(Connection connection) throws SQLException {
    if (changed.isEmpty()) {
      return List.of();
    }
    List<Long> unknown =
        changed.stream()
            .map(Changed::comparison)
            .filter(c -> c.firedBefore() == null || c.firedAfter() == null)
            .map(c -> c.decision().number())
            .toList();
    Map<Long, String> stored = PastCases.fired(connection, unknown);
    List<SimulationChange> explained = new ArrayList<>();
    for (Changed one : changed) {
      explain(one, stored.get(one.comparison().decision().number()), explained);
    }
    return explained;
  }

  private static void explain(Changed one, String stored, List<SimulationChange> into) {
    Comparison comparison = one.comparison();
    Set<String> before = fired(comparison.firedBefore(), stored);
    Set<String> after = fired(comparison.firedAfter(), stored);
    List<String> newly = after.stream().filter(rule -> !before.contains(rule)).toList();
    List<String> noLonger = before.stream().filter(rule -> !after.contains(rule)).toList();
    for (String aspect : comparison.aspects()) {
      String then = comparison.before().value(aspect);
      String now = comparison.after().value(aspect);
      if (!then.equals(now)) {
        UUID decision = comparison.decision().id();
        into.add(
            new SimulationChange(
                one.applicationId(), decision, aspect, then, now, newly, noLonger));
      }
    }
  }

  private static Set<String> fired(List<String> known, String stored) {
    return new LinkedHashSet<>(known != null ? known : stored(stored));
  }

  /** Which rules fired then is told where it can be read; that they came to it is known anyway. */
  private static List<String> stored(String fired) {
    try {
      return DecisionJson.readFired(fired).stream().map(FiredRule::name).toList();
    } catch (UnreadableJson unreadable) {
      return List.of(unreadable.getMessage());
    }
  }
}
