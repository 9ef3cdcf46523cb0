package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.rules.simulation.SimulationResult.Cell;
import dev.hatchway.rules.simulation.SimulationResult.Effect;
import dev.hatchway.rules.simulation.SimulationResult.Grouping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts while a simulation runs: as large as there are values, however many applications. */
final class Tally {

  private static final class Counter {
    private long count;
  }

  private record Turn(String before, String after) {}

  private final Map<String, Map<Turn, Counter>> cells = new TreeMap<>();
  private final Map<Grouping, Map<String, GroupTally>> groups = new EnumMap<>(Grouping.class);
  private long applications;
  private long changed;
  private long otherReasons;
  private long asked;
  private long sameFiles;
  private long unread;
  private final List<UnreadCase> unreadCases = new ArrayList<>();

  Tally() {
    for (Grouping grouping : Grouping.values()) {
      groups.put(grouping, new TreeMap<>());
    }
  }

  /** Counts an application with everything that was decided of it. */
  void add(PastApplication application, Size size, List<Comparison> comparisons) {
    boolean isChanged = comparisons.stream().anyMatch(Comparison::isChanged);
    applications++;
    if (isChanged) {
      changed++;
    } else if (comparisons.stream().anyMatch(Comparison::saysOtherReasons)) {
      otherReasons++;
    }
    for (Comparison one : comparisons) {
      count(one);
    }
    add(group(Grouping.REGION, application.region()), isChanged, comparisons);
    add(group(Grouping.SIZE, size), isChanged, comparisons);
    add(group(Grouping.SECTOR, application.sector()), isChanged, comparisons);
  }

  /** Counts an application that could not be read, apart from the others. */
  void add(UnreadCase one) {
    unread++;
    name(one);
  }

  private void name(UnreadCase one) {
    if (unreadCases.size() < SimulationResult.MOST_NAMED) {
      unreadCases.add(one);
    }
  }

  private void count(Comparison one) {
    if (one.isAsked()) {
      asked++;
    } else {
      sameFiles++;
    }
    for (String aspect : one.aspects()) {
      counter(aspect, one.before().value(aspect), one.after().value(aspect)).count++;
    }
  }

  private Counter counter(String aspect, String before, String after) {
    return cells
        .computeIfAbsent(aspect, a -> new HashMap<>())
        .computeIfAbsent(new Turn(before, after), t -> new Counter());
  }

  private GroupTally group(Grouping grouping, Enum<?> value) {
    return group(grouping, value == null ? Outlook.NONE : value.name());
  }

  private GroupTally group(Grouping grouping, String value) {
    return groups.get(grouping).computeIfAbsent(value, v -> new GroupTally());
  }

  private static void add(GroupTally group, boolean isChanged, List<Comparison> comparisons) {
    group.application(isChanged);
    for (Comparison one : comparisons) {
      if (one.before().score() >= 0) {
        group.score(one.before().score(), Math.max(0, one.after().score()));
      }
      String then = one.before().values().get(Aspect.VERDICT);
      if (then != null) {
        group.verdict(Verdict.valueOf(then), Verdict.valueOf(one.after().value(Aspect.VERDICT)));
      }
    }
  }

  void add(SimulationResult part) {
    applications += part.applications();
    changed += part.changed();
    otherReasons += part.otherReasons();
    asked += part.asked();
    sameFiles += part.sameFiles();
    unread += part.unread();
    part.unreadCases().forEach(this::name);
    part.cells().forEach(c -> counter(c.aspect(), c.before(), c.after()).count += c.count());
    part.effects().forEach(e -> group(e.grouping(), e.value()).add(e));
  }

  SimulationResult result() {
    List<Cell> counted = new ArrayList<>();
    cells.forEach(
        (aspect, turns) ->
            turns.forEach(
                (turn, counter) ->
                    counted.add(new Cell(aspect, turn.before(), turn.after(), counter.count))));
    List<Effect> effects = new ArrayList<>();
    groups.forEach(
        (grouping, values) ->
            values.forEach((value, group) -> effects.add(group.effect(grouping, value))));
    return new SimulationResult(
        applications,
        changed,
        otherReasons,
        asked,
        sameFiles,
        counted,
        effects,
        unread,
        unreadCases);
  }
}
