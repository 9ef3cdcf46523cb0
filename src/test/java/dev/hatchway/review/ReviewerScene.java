package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.tasks.HumanTasks;
import dev.hatchway.tasks.NewTask;
import dev.hatchway.tasks.PotentialOwners;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A programme's rules, its reviewers and what they know, and the review tasks they hold. */
@ApplicationScoped
class ReviewerScene {

  private final ReviewScene scene;
  private final PublishRelease publish;
  private final ShippedRules shipped;
  private final DescribeReviewer describe;
  private final HumanTasks tasks;

  ReviewerScene(
      ReviewScene scene,
      PublishRelease publish,
      ShippedRules shipped,
      DescribeReviewer describe,
      HumanTasks tasks) {
    this.scene = scene;
    this.publish = publish;
    this.shipped = shipped;
    this.describe = describe;
    this.tasks = tasks;
  }

  /** A programme with the rules that ship. */
  ReviewScene.Place aProgrammeWithRules() {
    ReviewScene.Place place = scene.aProgramme();
    publish.publish(Actor.SYSTEM, place.programmeId(), shipped.files());
    return place;
  }

  /** Someone who knows industrial companies in Germany. */
  Actor anExpert(ReviewScene.Place place) {
    return aReviewer(
        place, new Expertise(Set.of(Sector.INDUSTRIAL), Set.of("DE"), Set.of("de", "en"), 6));
  }

  /** Someone who knows schools in Kenya. */
  Actor aStranger(ReviewScene.Place place) {
    return aReviewer(place, new Expertise(Set.of(Sector.EDUCATION), Set.of("KE"), Set.of("sw"), 6));
  }

  Actor aReviewer(ReviewScene.Place place, Expertise expertise) {
    Actor reviewer = scene.a(Role.REVIEWER, place);
    describe.describe(Actor.SYSTEM, reviewer.id(), place.programmeId(), expertise);
    return reviewer;
  }

  /** A review task that this person holds. */
  UUID aReviewTask(UUID applicationId, Actor reviewer) {
    StartupApplication application = scene.application(applicationId);
    UUID instance = UUID.randomUUID();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                tasks.open(
                    new NewTask(
                        instance,
                        instance,
                        "1",
                        "applicationReview",
                        "reviewApplication",
                        applicationId,
                        application.programmeId(),
                        application.companyName(),
                        application.reference(),
                        new PotentialOwners(Role.REVIEWER, reviewer.id(), null, Set.of()),
                        null,
                        Map.of())));
  }
}
