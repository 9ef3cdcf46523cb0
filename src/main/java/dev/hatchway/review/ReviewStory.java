package dev.hatchway.review;

import dev.hatchway.identity.Names;
import dev.hatchway.intake.StoryContributor;
import dev.hatchway.intake.StoryEntry;
import dev.hatchway.intake.StoryEntry.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Review's part of an application's story: who judged it, when, and what they said. */
@ApplicationScoped
class ReviewStory implements StoryContributor {

  private static final String RULES = "Hatchway";

  private final Screenings screenings;
  private final ReviewAssignments assignments;
  private final OpenReviews openReviews;
  private final Reviews reviews;
  private final Questions questions;
  private final Determinations determinations;
  private final Appeals appeals;
  private final Corrections corrections;
  private final Names people;

  ReviewStory(
      Screenings screenings,
      ReviewAssignments assignments,
      OpenReviews openReviews,
      Reviews reviews,
      Questions questions,
      Determinations determinations,
      Appeals appeals,
      Corrections corrections,
      Names people) {
    this.screenings = screenings;
    this.assignments = assignments;
    this.openReviews = openReviews;
    this.reviews = reviews;
    this.questions = questions;
    this.determinations = determinations;
    this.appeals = appeals;
    this.corrections = corrections;
    this.people = people;
  }

  @Override
  public List<StoryEntry> entries(UUID applicationId) {
    List<StoryEntry> story = new ArrayList<>();
    screening(applicationId, story);
    assigned(assignments.of(applicationId), story);
    assignments
        .plan(applicationId)
        .filter(ReviewPlan::isShort)
        .ifPresent(plan -> story.add(tooFew(plan)));
    openReviews.of(applicationId).forEach(open -> story.add(opened(open)));
    reviews.all(applicationId).forEach(named -> story.add(review(named)));
    corrections.of(applicationId).stream()
        .filter(correction -> correction.outcome() != null)
        .forEach(correction -> story.add(judged(correction)));
    reviews.discussionsOf(applicationId).forEach(named -> story.add(discussion(named)));
    questions.of(applicationId).forEach(named -> question(named, story));
    determinations.of(applicationId).forEach(named -> story.add(determination(named)));
    appeals.of(applicationId).stream()
        .filter(named -> named.appeal().outcome() != null)
        .forEach(named -> story.add(appeal(named)));
    return story;
  }

  private void screening(UUID applicationId, List<StoryEntry> story) {
    screenings
        .all(applicationId)
        .forEach(
            s ->
                story.add(
                    entry(
                            s.screenedAt(),
                            RULES,
                            "rules",
                            "review.story.screened." + s.findings().verdict(),
                            Reasons.inOneLine(s.findings().reasons()))
                        .as(Part.FINDING)));
    screenings
        .allByPerson(applicationId)
        .forEach(
            named ->
                story.add(
                    entry(
                        named.screening().screenedAt(),
                        named.by(),
                        "person",
                        "review.story.screened-by-person." + named.screening().outcome(),
                        named.screening().reason(),
                        named.by())));
    screenings
        .score(applicationId)
        .ifPresent(
            s ->
                story.add(
                    entry(s.scoredAt(), RULES, "chart", "review.story.scored", null, s.total())
                        .as(Part.FINDING)));
  }

  private void assigned(List<ReviewAssignments.Named> all, List<StoryEntry> story) {
    Map<String, String> names =
        people.ofUsernames(
            all.stream()
                .flatMap(n -> Stream.of(n.assignment().assignedBy(), n.assignment().closedBy()))
                .toList());
    all.forEach(named -> assignment(named, names, story));
  }

  private static void assignment(
      ReviewAssignments.Named named, Map<String, String> names, List<StoryEntry> story) {
    ReviewAssignment assignment = named.assignment();
    story.add(
        entry(
                assignment.assignedAt(),
                names.get(assignment.assignedBy()),
                "person",
                "review.story.assigned",
                assignment.reason(),
                named.reviewer())
            .as(Part.CONSEQUENCE));
    if (assignment.isClosed()) {
      story.add(closing(named, names.get(assignment.closedBy())));
    }
  }

  private static StoryEntry closing(ReviewAssignments.Named named, String by) {
    ReviewAssignment assignment = named.assignment();
    return assignment.isWithdrawn()
        ? entry(
                assignment.closedAt(),
                by,
                "cross",
                "review.story.recused.withdrawn",
                null,
                named.reviewer())
            .as(Part.CONSEQUENCE)
        : entry(assignment.closedAt(), by, "cross", "review.story.recused", null, named.reviewer());
  }

  private static StoryEntry tooFew(ReviewPlan plan) {
    return entry(
            plan.plannedAt(),
            RULES,
            "warning",
            "review.story.too-few",
            null,
            plan.found(),
            plan.reviewers())
        .as(Part.CONSEQUENCE);
  }

  private static StoryEntry opened(OpenReview open) {
    return entry(open.openedAt(), RULES, "warning", "review.story.opened", null)
        .as(Part.CONSEQUENCE);
  }

  /** Says that a review is in, not what it says: reviewers who still write theirs read this too. */
  private static StoryEntry review(Reviews.Named named) {
    return entry(
        named.review().reviewedAt(),
        named.by(),
        "document",
        "review.story.reviewed",
        null,
        named.by());
  }

  private StoryEntry judged(Correction correction) {
    return entry(
        correction.judgedAt(),
        people.of(correction.judgedBy()),
        "flag",
        "review.story.correction." + correction.outcome(),
        correction.reason());
  }

  private static StoryEntry discussion(Reviews.Discussed named) {
    ReviewDiscussion discussion = named.discussion();
    return entry(
        discussion.heldAt(), named.by(), "message", "review.story.discussed", discussion.outcome());
  }

  private static void question(Questions.Named named, List<StoryEntry> story) {
    Question question = named.question();
    story.add(
        entry(
            question.askedAt(),
            named.askedBy(),
            "message",
            "review.story.asked",
            question.question(),
            named.askedBy()));
    if (question.answer() != null) {
      story.add(
          entry(
              question.answeredAt(), null, "message", "review.story.answered", question.answer()));
    }
  }

  private static StoryEntry determination(Determinations.Named named) {
    Determination determination = named.determination();
    return entry(
        determination.determinedAt(),
        named.by(),
        "flag",
        "review.story.determined." + determination.verdict(),
        determination.reasons());
  }

  private static StoryEntry appeal(Appeals.Named named) {
    Appeal appeal = named.appeal();
    return entry(
        appeal.decidedAt(),
        named.by(),
        "flag",
        "review.story.appeal." + appeal.outcome(),
        appeal.reasons());
  }

  private static StoryEntry entry(
      Instant at, String actor, String icon, String key, String detail, Object... arguments) {
    return StoryEntry.act(at, actor, icon, key, arguments, detail);
  }
}
