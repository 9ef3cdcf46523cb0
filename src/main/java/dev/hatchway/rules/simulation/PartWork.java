package dev.hatchway.rules.simulation;

import dev.hatchway.platform.UnreadableJson;
import dev.hatchway.rules.facts.Size;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One part of a simulation: reads, asks the rules, counts, and lists what comes out otherwise. */
final class PartWork {

  /** What a part comes to. */
  record Found(SimulationResult result, List<SimulationChange> changes) {}

  private final Connection connection;
  private final SimulationFilter filter;
  private final Comparer comparer;
  private final Tally tally = new Tally();
  private final ChangesOfPart changes = new ChangesOfPart();
  private final List<UnreadCase> unread = new ArrayList<>();

  PartWork(Connection connection, SimulationFilter filter, Comparer comparer) {
    this.connection = connection;
    this.filter = filter;
    this.comparer = comparer;
  }

  /** The connection must not commit by itself: rows are read as they are needed. */
  Found work(PastApplications applications, PastCases cases, SimulationPart part)
      throws SQLException {
    cases.each(connection, applications.in(connection, part), this::add);
    List<SimulationChange> explained = changes.explained(connection);
    UnreadCases.named(connection, unread).forEach(tally::add);
    return new Found(tally.result(), explained);
  }

  /** An application that can't be read is left out as a whole, and named. */
  private void add(PastCase one) {
    List<Comparison> comparisons = new ArrayList<>();
    Size size = Size.UNKNOWN;
    for (PastDecision decision : one.decisions()) {
      Comparison comparison;
      try {
        comparison = comparer.compare(decision);
      } catch (UnreadableJson unreadable) {
        unread.add(UnreadCases.of(one.application(), decision, unreadable));
        return;
      }
      comparisons.add(comparison);
      String decided = comparison.before().values().get(Aspect.SIZE);
      if (decided != null) {
        size = Size.valueOf(decided);
      }
    }
    if (filter.takes(size)) {
      tally.add(one.application(), size, comparisons);
      comparisons.forEach(c -> changes.add(one.application(), c));
    }
  }
}
