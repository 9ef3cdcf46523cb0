package dev.hatchway.bench;

import dev.hatchway.bench.ServerCounts.Counted;
import dev.hatchway.identity.Actor;
import dev.hatchway.tasks.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Counts what the server does for each step of one application, from submission to kick-off. */
final class StepCosts {

  private final ServerCounts counts;
  private final Lifecycle lifecycle;
  private final BenchProgramme programme;
  private final List<String> table = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private UUID application;

  StepCosts(DataSource database, Lifecycle lifecycle, BenchProgramme programme) throws Exception {
    this.counts = new ServerCounts(database);
    this.lifecycle = lifecycle;
    this.programme = programme;
  }

  /** The section of the page; statement by statement for each step at its end. */
  List<String> counted() throws Exception {
    table.addAll(
        List.of(
            "",
            "## Statements and commits of a step",
            "",
            "Counted by the server (pg_stat_statements; its own foreign-key checks left out): audit, history, decisions and timers included.",
            "",
            "| step | statements | commits | WAL bytes | limit |",
            "|---|---:|---:|---:|---:|"));
    count(
        "submit an application to its first human tasks (reviewers assigned)",
        "12",
        () -> application = lifecycle.submit(programme, programme.company()));
    List<TaskView> reviews = lifecycle.open(application, "reviewApplication");
    for (TaskView review : reviews) {
      lifecycle.declare(programme.reviewer(review.actualOwner()), review);
    }
    for (TaskView review : reviews.subList(0, reviews.size() - 1)) {
      lifecycle.complete(programme.reviewer(review.actualOwner()), review, Lifecycle.review());
    }
    TaskView last = reviews.get(reviews.size() - 1);
    count(
        "complete the last review into the committee's task",
        "10",
        () -> lifecycle.complete(programme.reviewer(last.actualOwner()), last, Lifecycle.review()));
    claimAndComplete(
        "a determination, into the partners' tasks, matching included",
        "determineApplication",
        programme.committee(),
        Lifecycle.determination());
    claimAndComplete(
        "a referral, into the startup's offer",
        "answerReferral",
        programme.partnerStaff(),
        Lifecycle.referralAnswer());
    complete("the offer, into the agreements", "acceptOffer", Lifecycle.offerAnswer());
    complete("an agreement, into the kick-off", "signAgreement", Lifecycle.signature());
    claimAndComplete(
        "a kick-off, into the first check-in's timer",
        "holdKickOff",
        programme.partnerStaff(),
        Lifecycle.kickOff());
    table.addAll(details);
    return table;
  }

  private void complete(String what, String formKey, Map<String, String> values) throws Exception {
    TaskView task = task(formKey);
    count("complete " + what, "10", () -> lifecycle.complete(programme.applicant(), task, values));
  }

  private void claimAndComplete(
      String what, String formKey, Actor actor, Map<String, String> values) throws Exception {
    TaskView task = task(formKey);
    Counted claim = counts.during(() -> lifecycle.claim(actor, task));
    Counted complete = counts.during(() -> lifecycle.complete(actor, task, values));
    row("claim and complete " + what, claim.and(complete), "10");
    statementsOf("Claim of " + what, claim);
    statementsOf("Completion of " + what, complete);
  }

  private TaskView task(String formKey) {
    return lifecycle.open(application, formKey).get(0);
  }

  private void count(String step, String limit, Callable<?> work) throws Exception {
    Counted counted = counts.during(work);
    row(step, counted, limit);
    statementsOf(step, counted);
  }

  private void row(String step, Counted counted, String limit) {
    table.add(
        String.format(
            "| %s | %d | %d | %d | %s |",
            step, counted.statements(), counted.commits(), counted.walBytes(), limit));
  }

  private void statementsOf(String step, Counted counted) {
    details.add("");
    details.add("<details><summary>" + step + ", statement by statement</summary>");
    details.add("");
    counted.texts().forEach(text -> details.add("- `" + text.replace("`", "'") + "`"));
    details.add("");
    details.add("</details>");
  }
}
