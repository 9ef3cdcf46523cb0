package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicantOptions;
import dev.hatchway.intake.ApplicantOptions.Options;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.PromisedDates.Promise;
import dev.hatchway.intake.PromisedDates.Until;
import dev.hatchway.intake.SubmitByApi;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What applicants are told about time is what the timers of their process do. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PromisedDatesTest extends LifecycleTestCase {

  private static final Duration APPEAL_PERIOD = Duration.ofDays(14);
  private static final Duration WAITLIST = Duration.ofDays(90);

  @Inject ApplicantOptions options;
  @Inject Applications applications;
  @Inject AskApplicant askApplicant;
  @Inject OpenCohort openCohort;
  @Inject SubmitByApi submitByApi;
  @Inject Time time;

  @Test
  @Reaches("rejectionFinal")
  void shouldOfferAnAppealUntilTheRejectionIsFinal() {
    // given
    submitted(StartupProfiles.notEligible());

    // then
    assertThat(may().appeal()).isTrue();
    assertThat(may().withdraw()).isTrue();
    assertThat(may().until())
        .containsExactly(new Until(Promise.APPEAL, journey.now().plus(APPEAL_PERIOD)));
    assertThat(timers()).containsExactly(may().until().get(0).at());

    // when
    journey.after(APPEAL_PERIOD);

    // then
    assertThat(may()).isEqualTo(new Options(false, false, false, List.of()));
    Refused.with(Kind.INVALID_STATE, this::appealed);
    Refused.with(Kind.INVALID_STATE, this::withdrawn);
  }

  @Test
  @Reaches({"appealDismissed", "questionUnanswered"})
  void shouldOfferNothingOnceAnAppealIsDismissed() {
    // given
    submitted(StartupProfiles.notEligible());
    appealed();
    assertThat(may()).isEqualTo(new Options(true, true, false, List.of()));
    journey.now(() -> askApplicant.ask(programme.chair(), journey.application(), "Are you one?"));

    // when
    decided(programme.chair(), "DISMISS");

    // then
    assertThat(may().appeal()).as("one appeal only").isFalse();
    assertThat(may().withdraw()).as("the question is still open").isTrue();
    journey.after(Duration.ofDays(7));
    assertThat(may()).isEqualTo(new Options(false, false, false, List.of()));
  }

  @Test
  @Reaches("waitlistExpired")
  void shouldSayHowLongOneStaysOnTheWaitlist() {
    // given
    beforeTheCommittee();
    determined(programme.chair(), "WAITLIST");

    // then
    assertThat(may().until())
        .containsExactly(new Until(Promise.WAITLIST, journey.now().plus(WAITLIST)));
    assertThat(timers()).containsExactly(may().until().get(0).at());

    // when
    journey.after(WAITLIST);

    // then
    assertThat(may().until()).isEmpty();
  }

  @Test
  @Reaches({"questionUnanswered", "withdrawn"})
  void shouldSayUntilWhenAQuestionWaits() {
    // given
    submitted();
    TaskView review = journey.open("reviewApplication").get(0);
    Actor reviewer = programme.withId(review.actualOwner());
    journey.declared(reviewer, review);
    journey.now(() -> askApplicant.ask(reviewer, journey.application(), "Who makes it?"));

    // then
    assertThat(may().until()).extracting(Until::promise).containsExactly(Promise.ANSWER);
    assertThat(timers()).contains(may().until().get(0).at());

    // when
    journey.after(Duration.between(journey.now(), may().until().get(0).at()));

    // then
    assertThat(audit()).contains("question.lapsed");
    assertThat(may().until()).isEmpty();
    withdrawn();
  }

  @Test
  @Reaches("withdrawn")
  void shouldTellTheInstantOfTheTimerWhileTheClockRuns() {
    // given: not at the journey's own time, so that each look at the clock gives another
    LocalDate today = time.today();
    openCohort.open(
        Actor.SYSTEM,
        programme.id(),
        new OpenCohort.NewCohort("now", "Now", today.minusDays(1), today.plusDays(9), 40));

    // when
    journey.follow(
        submitByApi
            .submit(programme.applicant(), programme.code(), StartupProfiles.notEligible(), null)
            .application()
            .id());

    // then
    assertThat(timers()).isEqualTo(told());
    withdrawApplication.withdraw(programme.applicant(), journey.application(), "We were bought");
  }

  private List<Instant> told() {
    return stored
        .texts(
            "select to_char(appeal_until at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from rejection where application_id = ?",
            journey.application())
        .stream()
        .map(Instant::parse)
        .toList();
  }

  private List<Instant> timers() {
    return stored
        .texts(
            "select to_char(t.execution_time at time zone 'UTC',"
                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from scheduled_tasks t join process_instance i"
                + " on i.id::text = convert_from(t.task_data, 'UTF8')::jsonb ->> 'instanceId'"
                + " where i.application_id = ?",
            journey.application())
        .stream()
        .map(Instant::parse)
        .toList();
  }

  private Options may() {
    return journey.now(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> options.of(applications.byId(journey.application()))));
  }
}
