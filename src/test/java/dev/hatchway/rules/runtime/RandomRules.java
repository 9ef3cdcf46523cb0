package dev.hatchway.rules.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Rule bases of all that the cage lets through: joins, negations, choices, and every attribute; the
 * same ones for the same seed. A rule asks only for conclusions of rules written before it, so that
 * they end.
 */
final class RandomRules {

  private static final List<String> ALONE =
      List.of(
          "Company(employees > 10)",
          "Company(employees == null)",
          "Company(employees != null, employees * 2 > 30)",
          "Company(country in (\"DE\", \"TW\"))",
          "Company(region == Region.EUROPE || region == Region.CHINA)",
          "Company(legalName matches \"L.*\")",
          "Company(country not matches \"[A-D].\")",
          "Company(legalName str[startsWith] \"Lu\", employees >= 3)",
          "Company(turnoverEur > 1000000)",
          "Company(employees * 2 > 30)",
          "Company(legalName.length() > 3)",
          "Reviewer(countries contains null)",
          "Product(stage == ProductStage.PILOT)",
          "Product(sector != Sector.HEALTH)",
          "Need(urgency == Urgency.NOW)",
          "Need()",
          "Resource(remainingCapacity > 0)",
          "Resource(regions contains Region.EUROPE)",
          "Reviewer(openAssignments < capacity)",
          "TargetMarket(region == Region.CHINA)",
          "Submission(completenessPercent >= 60)",
          "Funding(raisedUsd > 100000)");
  private static final List<List<String>> TOGETHER =
      List.of(
          List.of("Need($k : kind)", "Resource(need == $k)"),
          List.of("Need($k : kind)", "$r : Resource(need == $k)", "Resource(this != $r)"),
          List.of("$r : Reviewer()", "not Reviewer(openAssignments < $r.openAssignments)"),
          List.of("Company($c : country)", "Reviewer(countries contains $c)"),
          List.of("Product($s : sector)", "exists Reviewer(sectors contains $s)"),
          List.of("Company($g : region)", "TargetMarket(region == $g)"),
          List.of("Company($e : employees)", "Submission(completenessPercent > $e + 1)"),
          List.of("Need($k : kind)", "Resource(need == $k)", "not ResourceMatch()"),
          List.of("(Need(urgency == Urgency.NOW) or Product(stage == ProductStage.IDEA))"),
          List.of("not (Need() and Product())"),
          List.of("forall( Need($k : kind) Resource(need == $k) )"));

  private final Random random;

  RandomRules(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    StringBuilder drl =
        new StringBuilder("package screening;\nimport dev.hatchway.rules.facts.*;\n");
    int rules = 2 + random.nextInt(7);
    for (int rule = 0; rule < rules; rule++) {
      drl.append("rule \"R").append(rule).append("\"\n");
      attributes().forEach(attribute -> drl.append("  ").append(attribute).append('\n'));
      drl.append("when\n");
      conditions(rule).forEach(condition -> drl.append("  ").append(condition).append('\n'));
      drl.append("then\n").append(conclusion(rule)).append("end\n");
    }
    return drl.toString();
  }

  private List<String> attributes() {
    List<String> attributes = new ArrayList<>();
    if (oneIn(3)) {
      attributes.add("salience " + (random.nextInt(5) - 2));
    }
    if (oneIn(5)) {
      attributes.add("no-loop true");
    }
    if (oneIn(6)) {
      attributes.add("lock-on-active true");
    }
    if (oneIn(12)) {
      attributes.add("enabled false");
    }
    if (oneIn(5)) {
      attributes.add("activation-group \"" + (oneIn(2) ? "one" : "other") + "\"");
    }
    return attributes;
  }

  private List<String> conditions(int rule) {
    List<String> conditions = new ArrayList<>();
    if (oneIn(2)) {
      conditions.addAll(any(TOGETHER));
    }
    while (conditions.isEmpty() || oneIn(3)) {
      String alone = any(ALONE);
      conditions.add(oneIn(4) ? "not " + alone : oneIn(6) ? "exists " + alone : alone);
    }
    if (rule > 0 && oneIn(3)) {
      String points = "ScorePart(points == " + random.nextInt(rule) + ")";
      conditions.add(oneIn(2) ? points : oneIn(2) ? "not " + points : "exists " + points);
    }
    return conditions;
  }

  private String conclusion(int rule) {
    if (oneIn(5)) {
      return "  insert(new ResourceMatch(\"r" + rule + "\", NeedKind.INVESTMENT, 1, \"so\"));\n";
    }
    return "  insert(new ScorePart(Criterion.FIT, " + rule + ", drools.getRule().getName()));\n";
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
