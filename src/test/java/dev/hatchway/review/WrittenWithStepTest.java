package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities whose rows the step's statement writes, seen from steps and from the database. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WrittenWithStepTest {

  @Inject ReviewScene scene;
  @Inject ReviewerScene reviewers;
  @Inject AdvanceApplication advance;
  @Inject Applications applications;
  @Inject Determinations determinations;
  @Inject EntityManager entities;
  @Inject Time time;

  private ReviewScene.Place place;
  private UUID application;
  private Instant now;

  @BeforeEach
  void setUp() {
    now = time.instant().truncatedTo(ChronoUnit.MICROS);
    place = reviewers.aProgrammeWithRules();
    Actor applicant = scene.a(Role.APPLICANT, place);
    application = scene.anApplication(place, applicant, ApplicationStage.IN_COMMITTEE);
  }

  @Test
  void shouldWriteEveryColumnOfANewRow() {
    // given
    Actor person = scene.a(Role.COMMITTEE, place);

    // when
    QuarkusTransaction.requiringNew().run(() -> determinations.add(waitlisted(person)));

    // then
    Determination kept =
        QuarkusTransaction.requiringNew()
            .call(() -> determinations.latest(application).orElseThrow());
    assertThat(kept.verdict()).isEqualTo(CommitteeVerdict.WAITLIST);
    assertThat(kept.reasons()).isEqualTo("No \"place\" yet,\nperhaps später");
    assertThat(kept.determinedBy()).isEqualTo(person.id());
    assertThat(kept.determinedAt()).isEqualTo(now);
    assertThat(kept.waitlistedUntil()).isNull();
  }

  @Test
  void shouldFindWhatTheStepItselfAddedAndWriteItAsItIsAtTheEnd() {
    // given
    Actor person = scene.a(Role.COMMITTEE, place);
    Instant until = now.plus(Duration.ofDays(30));

    // when
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              determinations.add(waitlisted(person));
              Determination added = determinations.latest(application).orElseThrow();
              assertThat(rows()).isEmpty();
              added.waitlist(until);
            });

    // then
    assertThat(rows()).containsExactly("WAITLIST");
    assertThat(
            QuarkusTransaction.requiringNew()
                .call(() -> determinations.latest(application).orElseThrow().waitlistedUntil()))
        .isEqualTo(until);
  }

  @Test
  void shouldRefuseTheStepThatReadBeforeAnotherWrote() {
    // when: both read the application before the committee, and both move it
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          applications.byId(application);
                          QuarkusTransaction.requiringNew().run(() -> move(StageEvent.WAITLIST));
                          move(StageEvent.REJECT);
                        }))
        .hasRootCauseInstanceOf(OptimisticLockException.class);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.WAITLISTED);
    assertThat(moves()).containsExactly("WAITLISTED");
  }

  @Test
  void shouldWriteNothingOfAStepThatIsRolledBack() {
    // when
    QuarkusTransaction.begin();
    move(StageEvent.WAITLIST);
    entities.flush();
    QuarkusTransaction.rollback();

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.IN_COMMITTEE);
    assertThat(moves()).isEmpty();
  }

  @Test
  void shouldCountTwoMovesInOneStepAsOneVersion() {
    // given
    int before = version();

    // when
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              move(StageEvent.WAITLIST);
              entities.flush();
              move(StageEvent.CONVENE_COMMITTEE);
            });

    // then
    assertThat(version()).isEqualTo(before + 1);
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.IN_COMMITTEE);
    assertThat(moves()).containsExactly("WAITLISTED", "IN_COMMITTEE");
  }

  private Determination waitlisted(Actor person) {
    return new Determination(
        Ids.next(now),
        application,
        UUID.randomUUID(),
        CommitteeVerdict.WAITLIST,
        "No \"place\" yet,\nperhaps später",
        new By(person.id(), now));
  }

  private void move(StageEvent event) {
    advance.advance(Actor.SYSTEM, application, event, Map.of());
  }

  private int version() {
    return QuarkusTransaction.requiringNew().call(() -> applications.byId(application).version());
  }

  private List<String> rows() {
    return scene.texts("select verdict from determination where application_id = ?1", application);
  }

  private List<String> moves() {
    return scene.texts(
        "select to_stage from stage_change where application_id = ?1 order by id", application);
  }
}
