package dev.hatchway.faults;

import dev.hatchway.faults.Ledger.Count;
import dev.hatchway.faults.Ledger.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the program's own record with the database, and the database with itself. */
final class Verdict {

  private static final int SHOWN = 5;

  private final List<String> violations = new ArrayList<>();
  private int checks;

  static Verdict of(Connection database, Ledger ledger, long before) throws SQLException {
    Verdict verdict = new Verdict();
    verdict.compareSteps(database, ledger, before);
    verdict.compareSubmissions(database, ledger);
    for (Check check : Check.all()) {
      verdict.hold(check.name(), Sql.rows(database, check.sql()));
    }
    return verdict;
  }

  List<String> violations() {
    return violations;
  }

  int checks() {
    return checks;
  }

  private void hold(String what, List<? extends Object> against) {
    checks++;
    if (!against.isEmpty()) {
      violations.add(
          what
              + ": "
              + against.size()
              + " against it, such as "
              + against.subList(0, Math.min(SHOWN, against.size())));
    }
  }

  /**
   * Each step is in the audit trail at least as often as acknowledged, at most as often as asked.
   */
  private void compareSteps(Connection database, Ledger ledger, long before) throws SQLException {
    Map<Step, Integer> audited = audited(database, before);
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    ledger
        .steps()
        .forEach(
            (step, count) -> {
              int there = audited.getOrDefault(step, 0);
              if (there < count.acknowledged()) {
                lost.add(step + ": " + there + " of " + count.acknowledged());
              }
              if (there > count.most()) {
                doubled.add(step + ": " + there + " where at most " + count.most());
              }
            });
    hold("no acknowledged step is lost", lost);
    hold("no step happened more often than it was taken", doubled);
    List<String> twice = new ArrayList<>();
    ledger
        .steps()
        .forEach(
            (step, count) -> {
              if (step.action().equals("task.completed") && count.acknowledged() > 1) {
                twice.add(step.toString());
              }
            });
    hold("no task's completion was acknowledged twice", twice);
    List<String> nobodys = new ArrayList<>();
    audited.forEach(
        (step, times) -> {
          if (step.action().equals("task.completed") && !ledger.steps().containsKey(step)) {
            nobodys.add(step.toString());
          }
        });
    hold("no task was completed that nobody completed", nobodys);
  }

  private static Map<Step, Integer> audited(Connection database, long before) throws SQLException {
    Map<Step, Integer> audited = new HashMap<>();
    for (List<String> row :
        Sql.rows(
            database,
            "select action, subject_id, application_id, actor, count(*) from audit_event"
                + " where id > ? group by 1, 2, 3, 4",
            before)) {
      int times = Integer.parseInt(row.get(4));
      audited.merge(new Step(row.get(0), row.get(1), row.get(3)), times, Integer::sum);
      if (row.get(2) != null && !row.get(2).equals(row.get(1)) && !row.get(0).startsWith("task.")) {
        audited.merge(new Step(row.get(0), row.get(2), row.get(3)), times, Integer::sum);
      }
    }
    return audited;
  }

  private void compareSubmissions(Connection database, Ledger ledger) throws SQLException {
    Map<String, List<String>> stored = new HashMap<>();
    for (List<String> row :
        Sql.rows(
            database,
            "select company_name, id from startup_application where company_name like 'Fault %'")) {
      stored.computeIfAbsent(row.get(0), c -> new ArrayList<>()).add(row.get(1));
    }
    List<String> lost = new ArrayList<>();
    ledger.submitted().stream()
        .filter(one -> !stored.getOrDefault(one.company(), List.of()).contains(one.id()))
        .forEach(one -> lost.add(one.reference()));
    hold("no acknowledged application is lost", lost);
    List<String> doubled = new ArrayList<>();
    stored.forEach(
        (company, ids) -> {
          Count asked = ledger.companies().get(company);
          if (ids.size() > 1 || asked == null || asked.most() == 0) {
            doubled.add(company + " " + ids);
          }
        });
    hold("no application came in twice, or without being sent", doubled);
  }
}
