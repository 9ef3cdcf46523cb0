package dev.hatchway.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The capabilities in the order in which they build on each other: each may use some of those
 * before it, and so none can come to depend on itself.
 */
final class Rooms {

  /**
   * One capability, and which others it may use; its pages may use the page shell besides. Pages
   * that build on more than their capability does are a room of their own.
   */
  record Room(String name, Set<String> uses) {}

  private static final String SHELL = "web";
  private static final String ANYTHING = "*";

  private static final Set<String> GROUND = Set.of("platform", "identity", "programme");
  private static final Set<String> DECISIONS = Set.of("rules.facts", "rules.runtime");
  private static final Set<String> WORKBENCH =
      Set.of("rules.analysis", "rules.scenarios", "rules.explain", "rules.editing", "rules.checks");
  private static final Set<String> DRAFTS = Set.of("rules.simulation", "rules.authoring");
  private static final Set<String> CASES = Set.of("intake", "tasks", "applicationfacts", "grants");

  static final List<Room> ALL =
      List.of(
          room("platform"),
          room("identity", Set.of("platform")),
          room("programme", Set.of("platform", "identity")),
          room("grants", GROUND),
          room("web", GROUND),
          room("audit", GROUND),
          room("intake", GROUND),
          room("rules.facts", Set.of("platform")),
          room("rules.runtime", GROUND, Set.of("rules.facts")),
          room("rules.analysis", GROUND, DECISIONS),
          room("rules.scenarios", GROUND, DECISIONS),
          room("rules.explain", GROUND, DECISIONS, Set.of("rules.analysis", "rules.scenarios")),
          room("rules.editing", GROUND, DECISIONS),
          room("rules.checks", GROUND, DECISIONS, Set.of("rules.analysis", "rules.scenarios")),
          room("rules.simulation", GROUND, DECISIONS, WORKBENCH),
          room("rules.authoring", GROUND, DECISIONS, WORKBENCH, Set.of("rules.simulation")),
          room("rules.editing.web", GROUND, DECISIONS, WORKBENCH, DRAFTS),
          room("rules.checks.web", GROUND, DECISIONS, WORKBENCH, DRAFTS, Set.of("intake")),
          room("rules.simulation.web", GROUND, DECISIONS, WORKBENCH, DRAFTS, Set.of("intake")),
          room("rules.cli", GROUND, DECISIONS, WORKBENCH, DRAFTS),
          room("tasks", GROUND),
          room("applicationfacts", GROUND, DECISIONS, Set.of("intake")),
          room("review", GROUND, DECISIONS, CASES, Set.of("rules.analysis")),
          room("routing", GROUND, DECISIONS, CASES, Set.of("rules.analysis", "rules.simulation")),
          room("onboarding", GROUND, DECISIONS, CASES),
          room("people", GROUND, DECISIONS, Set.of("intake", "review", "routing")),
          room("process.bpmn", GROUND),
          room("process.engine", GROUND, Set.of("tasks", "process.bpmn")),
          room("process.monitoring", GROUND, Set.of("tasks", "process.engine")),
          room(
              "process.lifecycle",
              GROUND,
              CASES,
              Set.of("rules.facts", "review", "routing", "onboarding", "process.engine")),
          room("notification", GROUND, CASES, Set.of("review", "routing", "onboarding")),
          room("demo", Set.of(ANYTHING)),
          room("app", Set.of(ANYTHING)));

  private final String root;

  /** Rooms are the packages right below the root. */
  Rooms(String root) {
    this.root = root + ".";
  }

  @SafeVarargs
  private static Room room(String name, Set<String>... uses) {
    Set<String> all = new HashSet<>();
    for (Set<String> some : uses) {
      all.addAll(some);
    }
    return new Room(name, Set.copyOf(all));
  }

  ArchCondition<JavaClass> useOnlyWhatTheyBuildOn() {
    return new ArchCondition<>("use only what they build on") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        problemsOf(item).forEach(p -> events.add(SimpleConditionEvent.violated(item, p)));
      }
    };
  }

  private List<String> problemsOf(JavaClass item) {
    Optional<Room> own = roomOf(item);
    if (own.isEmpty()) {
      return List.of(item.getName() + " is in no room that the architecture names");
    }
    List<String> problems = new ArrayList<>();
    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (target.getPackageName().startsWith(root) && !mayUse(item, own.get(), target)) {
        problems.add(dependency.getDescription());
      }
    }
    return problems;
  }

  private boolean mayUse(JavaClass user, Room own, JavaClass target) {
    String used = roomOf(target).map(Room::name).orElse("");
    if (used.equals(own.name()) || own.uses().contains(ANYTHING)) {
      return true;
    }
    if (used.equals(SHELL)) {
      return isPage(user);
    }
    return own.uses().contains(used) && !isPage(target);
  }

  private static boolean isPage(JavaClass item) {
    return item.getPackageName().endsWith("." + SHELL);
  }

  private Optional<Room> roomOf(JavaClass item) {
    String within = (item.getPackageName() + ".").substring(root.length());
    return ALL.stream()
        .filter(room -> within.startsWith(room.name() + "."))
        .max(Comparator.comparingInt(room -> room.name().length()));
  }
}
