package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a file of scenarios line by line; a line that can't be read is a problem of its own. */
final class ScenarioReader {

  /** A fact or an expectation that the lines below it say more about. */
  private final class Part {
    private final int line;
    private final Shape shape;
    private final Expectation.Kind kind;
    private final String subject;
    private final Map<String, Object> fields = new HashMap<>();

    private Part(int line, Shape shape, Expectation.Kind kind, String subject) {
      this.line = line;
      this.shape = shape;
      this.kind = kind;
      this.subject = subject;
    }

    private void say(int at, String field, String value) {
      var component = Optional.ofNullable(shape).flatMap(s -> s.component(field));
      if (component.isEmpty()) {
        problem(at, "checks.scenario.no-field", subject, field);
        return;
      }
      try {
        Object parsed = ValueText.parse(component.get().getGenericType(), value, rates);
        if (parsed != null) {
          fields.put(field, parsed);
        }
      } catch (IllegalArgumentException unreadable) {
        problem(at, "checks.scenario.value", value.trim(), field, unreadable.getMessage());
      }
    }
  }

  private final String path;
  private final ReferenceRates rates;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final List<ScenarioProblem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Part> given = new ArrayList<>();
  private final List<Part> expected = new ArrayList<>();
  private String decision;
  private String name;
  private int begins;
  private Part part;

  ScenarioReader(String path, ReferenceRates rates) {
    this.path = path;
    this.rates = rates;
  }

  ReadScenarios read(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.strip();
      if (!said.isEmpty() && !said.startsWith("#")) {
        read(number, said);
      }
    }
    finish();
    return new ReadScenarios(scenarios, problems);
  }

  private void read(int line, String said) {
    if (said.startsWith("decision:") && name == null && scenarios.isEmpty()) {
      decision = after(said, "decision:");
    } else if (said.startsWith("scenario:")) {
      begin(line, after(said, "scenario:"));
    } else if (name == null) {
      problem(line, "checks.scenario.outside", said);
    } else if (said.startsWith("given ")) {
      given(line, after(said, "given "));
    } else if (said.startsWith("expect ")) {
      expect(line, after(said, "expect "));
    } else {
      field(line, said);
    }
  }

  private void begin(int line, String called) {
    finish();
    name = called;
    begins = line;
    if (decision == null) {
      problem(line, "checks.scenario.no-decision");
    }
    if (called.isEmpty() || !names.add(called)) {
      problem(line, "checks.scenario.name", called);
    }
  }

  private void given(int line, String type) {
    Shape shape = Shape.fact(type).orElse(null);
    if (shape == null) {
      problem(line, "checks.scenario.no-fact", type);
    }
    part = new Part(line, shape, null, type);
    given.add(part);
  }

  private void expect(int line, String said) {
    if (said.startsWith("result:")) {
      add(line, null, Expectation.Kind.RESULT, after(said, "result:"));
    } else if (said.startsWith("fired:")) {
      add(line, null, Expectation.Kind.FIRED, after(said, "fired:"));
    } else if (said.startsWith("not fired:")) {
      add(line, null, Expectation.Kind.NOT_FIRED, after(said, "not fired:"));
    } else {
      boolean none = said.startsWith("no ");
      String type = none ? after(said, "no ") : said;
      Shape shape = Shape.outcome(type).orElse(null);
      if (shape == null) {
        problem(line, "checks.scenario.no-outcome", type);
      }
      add(line, shape, none ? Expectation.Kind.NO_OUTCOME : Expectation.Kind.OUTCOME, type);
    }
  }

  private void add(int line, Shape shape, Expectation.Kind kind, String subject) {
    part = new Part(line, shape, kind, subject);
    expected.add(part);
  }

  private void field(int line, String said) {
    int colon = said.indexOf(':');
    if (colon < 0 || part == null) {
      problem(line, "checks.scenario.line", said);
    } else {
      part.say(line, said.substring(0, colon).strip(), said.substring(colon + 1));
    }
  }

  private void finish() {
    if (name != null) {
      if (expected.isEmpty()) {
        problem(begins, "checks.scenario.expects-nothing", name);
      }
      List<Fact> facts =
          given.stream()
              .filter(p -> p.shape != null)
              .map(p -> (Fact) p.shape.build(p.fields))
              .toList();
      List<Expectation> expectations =
          expected.stream().map(p -> new Expectation(p.line, p.kind, p.subject, p.fields)).toList();
      scenarios.add(
          new Scenario(path, begins, String.valueOf(decision), name, facts, expectations));
    }
    given.clear();
    expected.clear();
    part = null;
    name = null;
  }

  private void problem(int line, String key, Object... args) {
    problems.add(new ScenarioProblem(path, line, key, List.of(args)));
  }

  private static String after(String said, String start) {
    return said.substring(start.length()).strip();
  }
}
