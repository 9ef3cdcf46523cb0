package dev.hatchway.review;

import dev.hatchway.intake.ApplicantStatement;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.ValueWords;
import dev.hatchway.review.Scorecard.Mark;
import dev.hatchway.tasks.TaskForm.Line;
import dev.hatchway.tasks.TaskForm.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people need to see of an application's review so far, panel by panel. */
@ApplicationScoped
class ReviewPanels {

  private static final String NONE = "–";

  private final Applications applications;
  private final Screenings screenings;
  private final Reviews reviews;
  private final ReviewTasks tasks;
  private final Questions questions;
  private final Determinations determinations;
  private final CorrectionPanels corrections;
  private final ValueWords words;

  ReviewPanels(
      Applications applications,
      Screenings screenings,
      Reviews reviews,
      ReviewTasks tasks,
      Questions questions,
      Determinations determinations,
      CorrectionPanels corrections,
      ValueWords words) {
    this.applications = applications;
    this.screenings = screenings;
    this.reviews = reviews;
    this.tasks = tasks;
    this.questions = questions;
    this.determinations = determinations;
    this.corrections = corrections;
    this.words = words;
  }

  /** What the startup says of itself, in short; the whole of it is on the application's page. */
  List<Panel> company(UUID applicationId) {
    return List.of(
        new Panel(
            "review.panel.company",
            CompanyLines.of(applications.byId(applicationId).profile(), words)));
  }

  /** All that somebody reads who has yet to say whether they have a conflict of interest. */
  List<Panel> nameAlone(UUID applicationId) {
    return List.of(
        new Panel(
            "review.panel.company",
            CompanyLines.inShort(applications.byId(applicationId).profile())));
  }

  /** What the rules and a person said when the application came in, and its score. */
  List<Panel> screening(UUID applicationId) {
    List<Panel> panels = new ArrayList<>();
    screenings
        .of(applicationId)
        .ifPresent(
            screening ->
                panels.add(new Panel("review.panel.screening", verdict(screening, applicationId))));
    score(applicationId).ifPresent(panels::add);
    return panels;
  }

  private List<Line> verdict(Screening screening, UUID applicationId) {
    Screening.Findings findings = screening.findings();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line("review.screening." + findings.verdict(), Reasons.inOneLine(findings.reasons())));
    lines.addAll(corrections.asOf(applicationId, screening.revision()));
    if (findings.size() != null) {
      lines.add(new Line("review.size." + findings.size(), orNone(findings.sizeReason())));
    }
    screenings
        .byPerson(applicationId)
        .ifPresent(s -> lines.add(new Line("review.screened." + s.outcome(), s.reason())));
    return lines;
  }

  private Optional<Panel> score(UUID applicationId) {
    return screenings
        .score(applicationId)
        .map(
            score -> {
              List<Line> lines = new ArrayList<>();
              lines.add(new Line("review.score.total", String.valueOf(score.total())));
              lines.addAll(corrections.asOf(applicationId, score.revision()));
              score
                  .criteria()
                  .forEach(
                      c ->
                          lines.add(
                              new Line(
                                  "review.score." + c.criterion(),
                                  String.valueOf(c.points()),
                                  Reasons.inOneLine(c.reasons()))));
              return new Panel("review.panel.score", lines);
            });
  }

  /**
   * Every review as a panel of its own, for side by side, and what was said about them; none before
   * all are in.
   */
  List<Panel> reviews(UUID applicationId) {
    List<Panel> panels = new ArrayList<>();
    if (!tasks.allIn(applicationId)) {
      return panels;
    }
    reviews.of(applicationId).forEach(named -> panels.add(review(applicationId, named)));
    List<Line> discussed =
        reviews.discussionsOf(applicationId).stream()
            .map(d -> new Line("review.discussed", d.discussion().outcome(), d.by()))
            .toList();
    if (!discussed.isEmpty()) {
      panels.add(new Panel("review.panel.discussion", discussed));
    }
    return panels;
  }

  private Panel review(UUID applicationId, Reviews.Named named) {
    Review.Opinion opinion = named.review().opinion();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("review.reviewer", named.by()));
    lines.addAll(corrections.asOf(applicationId, named.review().revision()));
    lines.add(new Line("review.recommends." + opinion.recommendation(), orNone(opinion.comment())));
    lines.add(new Line("review.total", String.valueOf(named.review().total())));
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      Mark mark = opinion.scorecard().marks().get(criterion);
      if (mark != null) {
        lines.add(
            new Line(
                "review.criterion." + criterion, String.valueOf(mark.score()), mark.comment()));
      }
    }
    if (opinion.forApplicant() != null) {
      lines.add(new Line("review.for-applicant", opinion.forApplicant()));
    }
    return new Panel("review.panel.review", lines);
  }

  /** What the applicant was asked, and what they answered. */
  List<Panel> questions(UUID applicationId) {
    List<Line> lines = new ArrayList<>();
    for (Questions.Named named : questions.of(applicationId)) {
      lines.add(new Line("review.question", named.question().question(), named.askedBy()));
      lines.add(new Line("review.answer", orNone(named.question().answer())));
    }
    return lines.isEmpty() ? List.of() : List.of(new Panel("review.panel.questions", lines));
  }

  /** Why the application was rejected, and what its applicant says against it. */
  List<Panel> rejection(UUID applicationId) {
    List<Line> lines = new ArrayList<>();
    determinations.rejectionsOf(applicationId).stream()
        .limit(1)
        .forEach(
            r ->
                r.reasons()
                    .forEach(
                        reason -> lines.add(new Line("review.rejected." + r.ground(), reason))));
    applications
        .latestStatement(applicationId, ApplicantStatement.Kind.APPEAL)
        .ifPresent(s -> lines.add(new Line("review.appeal.reason", s.reason(), s.by())));
    return lines.isEmpty() ? List.of() : List.of(new Panel("review.panel.rejection", lines));
  }

  private static String orNone(String text) {
    return text == null ? NONE : text;
  }
}
