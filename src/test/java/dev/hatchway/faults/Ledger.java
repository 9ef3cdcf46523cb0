package dev.hatchway.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The program's own record: what was asked of the nodes, and what they said. */
final class Ledger {

  /**
   * A step as the audit trail names it; the subject is the task, or else the application.
   *
   * @param actor username
   */
  record Step(String action, String subject, String actor) {}

  /** How often a step was acknowledged, and how often nobody knows. */
  static final class Count {
    private int acknowledged;
    private int inDoubt;

    synchronized void add(Api.Answer answer) {
      acknowledged += answer.isAcknowledged() ? 1 : 0;
      inDoubt += answer.isAcknowledged() || answer.isRefused() ? 0 : 1;
    }

    synchronized int acknowledged() {
      return acknowledged;
    }

    synchronized int most() {
      return acknowledged + inDoubt;
    }
  }

  /** An application that was acknowledged. */
  record Submitted(String company, String id, String reference, Persona applicant) {}

  private final Map<Step, Count> steps = new ConcurrentHashMap<>();
  private final Map<String, Submitted> submitted = new ConcurrentHashMap<>();
  private final List<Submitted> inOrder = new CopyOnWriteArrayList<>();
  private final Map<String, Count> companies = new ConcurrentHashMap<>();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong inDoubt = new AtomicLong();
  private final Map<String, AtomicLong> byKind = new ConcurrentHashMap<>();

  Api.Answer note(Step step, Api.Answer answer) {
    steps.computeIfAbsent(step, s -> new Count()).add(answer);
    tally(step.action(), answer);
    return answer;
  }

  void noteSubmission(String company, Persona applicant, Api.Answer answer) {
    companies.computeIfAbsent(company, c -> new Count()).add(answer);
    tally("application.submitted", answer);
    if (answer.isAcknowledged()) {
      Submitted one =
          new Submitted(
              company,
              answer.body().path("id").asText(),
              answer.body().path("reference").asText(),
              applicant);
      Submitted before = submitted.putIfAbsent(company, one);
      if (before == null) {
        inOrder.add(one);
      } else if (!before.id().equals(one.id())) {
        throw new IllegalStateException(company + " came in as two applications");
      }
    }
  }

  private void tally(String action, Api.Answer answer) {
    (answer.isAcknowledged() ? acknowledged : answer.isRefused() ? refused : inDoubt)
        .incrementAndGet();
    byKind.computeIfAbsent(action + " " + answer.status(), k -> new AtomicLong()).incrementAndGet();
  }

  /** One of the applications that came in last, or null where there is none. */
  Submitted oneOfTheLast(Random random, int recent) {
    int size = inOrder.size();
    return size == 0 ? null : inOrder.get(size - 1 - random.nextInt(Math.min(size, recent)));
  }

  Map<Step, Count> steps() {
    return steps;
  }

  List<Submitted> submitted() {
    return new ArrayList<>(inOrder);
  }

  Map<String, Count> companies() {
    return companies;
  }

  long acknowledged() {
    return acknowledged.get();
  }

  long refused() {
    return refused.get();
  }

  long inDoubt() {
    return inDoubt.get();
  }

  Map<String, AtomicLong> byKind() {
    return byKind;
  }
}
