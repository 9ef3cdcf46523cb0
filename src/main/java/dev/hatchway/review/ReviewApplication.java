package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Standings;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.OfRevision;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.review.Scorecard.Mark;
import dev.hatchway.rules.facts.Recommendation;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One reviewer's scorecard: a mark for each criterion, comments, and a recommendation. */
@ApplicationScoped
class ReviewApplication implements TaskForm {

  private final Applications applications;
  private final ReadRevision readRevision;
  private final CorrectionPanels correctionPanels;
  private final ReviewAssignments assignments;
  private final ReviewPanels panels;
  private final Impartiality impartiality;
  private final ReviewHolders holders;
  private final Authorization authorization;
  private final Standings standings;
  private final Disclosures disclosures;
  private final Reviews reviews;
  private final ReviewTrail trail;
  private final Time time;

  ReviewApplication(
      Applications applications,
      ReadRevision readRevision,
      CorrectionPanels correctionPanels,
      ReviewAssignments assignments,
      ReviewPanels panels,
      Impartiality impartiality,
      ReviewHolders holders,
      Authorization authorization,
      Standings standings,
      Disclosures disclosures,
      Reviews reviews,
      ReviewTrail trail,
      Time time) {
    this.applications = applications;
    this.readRevision = readRevision;
    this.correctionPanels = correctionPanels;
    this.assignments = assignments;
    this.panels = panels;
    this.impartiality = impartiality;
    this.holders = holders;
    this.authorization = authorization;
    this.standings = standings;
    this.disclosures = disclosures;
    this.reviews = reviews;
    this.trail = trail;
    this.time = time;
  }

  @Override
  public String key() {
    return "reviewApplication";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    List<FormField> fields = new ArrayList<>();
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      fields.add(Fields.score(criterion.field()));
      fields.add(Fields.longText(criterion.commentField(), false));
    }
    fields.add(Fields.choice("recommendation", Entered.choices(Recommendation.class)));
    fields.add(Fields.longText("comment", false));
    fields.add(Fields.longText("forApplicant", false, disclosures.of(task.programmeId())));
    Map<String, String> before =
        reviews
            .reopenedOf(task.applicationId(), actor.id())
            .map(ReviewApplication::entered)
            .orElse(Map.of());
    fields.replaceAll(field -> Fields.filled(field, before.get(field.name())));
    fields.add(readRevision.field(applications.byId(task.applicationId())));
    return fields;
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    if (!mayRead(task, actor)) {
      return panels.nameAlone(task.applicationId());
    }
    List<Panel> all = new ArrayList<>(changed(task));
    all.addAll(panels.company(task.applicationId()));
    all.addAll(panels.screening(task.applicationId()));
    all.addAll(panels.questions(task.applicationId()));
    return all;
  }

  /** Whoever has the review must have said that they are impartial; others read by their role. */
  private boolean mayRead(TaskView task, Actor actor) {
    return actor.id().equals(task.actualOwner())
        ? isImpartial(task, actor)
        : mayReadIt(task, actor);
  }

  private boolean mayReadIt(TaskView task, Actor actor) {
    return authorization.allows(
        actor,
        Permission.READ_APPLICATION,
        Subject.ofApplication(
            "application", task.reference(), task.programmeId(), task.applicationId()));
  }

  private boolean isImpartial(TaskView task, Actor actor) {
    return standings.of(actor.id(), task.applicationId()).impartial();
  }

  @Override
  public Optional<First> first(TaskView task, Actor actor) {
    return isImpartial(task, actor)
        ? Optional.empty()
        : Optional.of(
            new First(
                "review.declare.text",
                "review.declare.submit",
                "/reviews/" + task.id() + "/declaration"));
  }

  /** What was corrected since who writes it reviewed it before, or since they were asked. */
  private List<Panel> changed(TaskView task) {
    UUID reviewer = task.actualOwner();
    if (reviewer == null) {
      return List.of();
    }
    Integer read =
        reviews
            .reopenedOf(task.applicationId(), reviewer)
            .map(Review::revision)
            .or(() -> assignments.open(task.applicationId(), reviewer).map(OfRevision::revision))
            .orElse(null);
    return correctionPanels.since(task.applicationId(), read);
  }

  /** Whoever is not impartial hands the review back. */
  @Override
  public List<Link> links(TaskView task, Actor actor) {
    return List.of(new Link("review.recuse.link", "/reviews/" + task.id() + "/recuse"));
  }

  @Override
  public void checkMayTake(TaskView task, Actor actor) {
    impartiality.requireToReview(task, actor);
    if (!actor.id().equals(task.actualOwner())) {
      impartiality.requireNoOtherReview(task, actor);
    }
  }

  @Override
  public Set<UUID> barred(TaskView task) {
    return holders.barred(task.applicationId());
  }

  @Override
  public void givenUp(TaskView task, Actor by, String because) {
    holders.givenUp(task, by, because);
  }

  @Override
  public Optional<UUID> successor(TaskView task, Actor by) {
    return holders.next(task, by);
  }

  @Override
  public void offered(TaskView task, Actor by) {
    holders.opened(task, by);
  }

  @Override
  public void named(TaskView task, Actor by, Actor person, String because) {
    holders.named(task, by, person, because);
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    if (!isImpartial(task, actor)) {
      throw CommandRejected.invalidState(
          "task", task.id(), "refusal.not-declared", task.reference());
    }
    StartupApplication application = applications.byId(task.applicationId());
    readRevision.require(application, task, values);
    Review.Opinion opinion = opinion(new Entered(task, values));
    var now = time.instant();
    var review =
        new Review(
            Ids.next(now), task.applicationId(), task.id(), opinion, new By(actor.id(), now));
    review.of(application.revision());
    reviews.add(review);
    trail.application(actor, "review.submitted", task.applicationId(), Map.of());
    return new Completion("REVIEWED", Map.of());
  }

  /** A review as it would be entered again. */
  private static Map<String, String> entered(Review review) {
    Map<String, String> values = new HashMap<>();
    Review.Opinion opinion = review.opinion();
    opinion
        .scorecard()
        .marks()
        .forEach(
            (criterion, mark) -> {
              values.put(criterion.field(), String.valueOf(mark.score()));
              values.put(criterion.commentField(), mark.comment());
            });
    values.put("recommendation", opinion.recommendation().name());
    values.put("comment", opinion.comment());
    return values;
  }

  private static Review.Opinion opinion(Entered entered) {
    Map<ReviewCriterion, Mark> marks = new EnumMap<>(ReviewCriterion.class);
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      marks.put(
          criterion,
          new Mark(
              entered.mark(criterion.field()), entered.optionalText(criterion.commentField())));
    }
    Recommendation recommendation = entered.oneOf(Recommendation.class, "recommendation");
    String comment = entered.optionalText("comment");
    String forApplicant = entered.optionalText("forApplicant");
    entered.check();
    return new Review.Opinion(new Scorecard(marks), recommendation, comment, forApplicant);
  }
}
