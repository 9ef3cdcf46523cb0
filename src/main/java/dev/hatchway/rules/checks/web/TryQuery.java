package dev.hatchway.rules.checks.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.runtime.Trial;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;

/** What somebody wants to try: a decision, on an application's facts or on typed ones. */
record TryQuery(
    String decision,
    String application,
    String add,
    String wanted,
    MultivaluedMap<String, String> form) {

  /** Facts that somebody begins with who typed none yet. */
  private static final Map<String, List<String>> FIRST =
      Map.of(
          "screening", List.of("Company", "Product", "Funding", "Submission"),
          "scoring",
              List.of(
                  "Company", "Product", "IntellectualProperty", "Funding", "Need", "TargetMarket"),
          "reviewer-matching", List.of("Company", "Product", "Funding", "Reviewer"),
          "routing", List.of("Company", "Product", "Need", "Resource"),
          "deadlines", List.of("Company", "Product", "RequestedStep"));

  static TryQuery of(MultivaluedMap<String, String> form) {
    return new TryQuery(
        said(form, "decision"),
        said(form, "application"),
        said(form, "add"),
        said(form, "wanted"),
        form);
  }

  private static String said(MultivaluedMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** The decision asked for, or the first; INVALID_ARGUMENT where the rules know no such. */
  String decision(Trial trial) {
    if (decision.isEmpty()) {
      return trial.decisions().contains("screening")
          ? "screening"
          : trial.decisions().stream().findFirst().orElse("");
    }
    if (!trial.decisions().contains(decision)) {
      throw CommandRejected.notFound("decision", decision);
    }
    return decision;
  }

  boolean isTyped() {
    return form.containsKey("f0");
  }

  boolean ofApplication() {
    return !isTyped() && !application.isEmpty();
  }

  TypedFacts empty(String decision) {
    TypedFacts typed = TypedFacts.of(List.of());
    FIRST
        .getOrDefault(decision, List.of("Company"))
        .forEach(name -> typed.addEmpty(Shape.fact(name).orElseThrow()));
    return typed;
  }
}
