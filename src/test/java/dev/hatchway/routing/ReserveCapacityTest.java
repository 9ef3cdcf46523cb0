package dev.hatchway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.routing.AnswerReferral.Answer;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReserveCapacityTest {

  @Inject Instance<RoutingCase> cases;
  @Inject AnswerReferral answerReferral;
  @Inject ReserveCapacity reserveCapacity;
  @Inject RecordDecline recordDecline;
  @Inject LapseReferral lapseReferral;
  @Inject ReferralList referrals;
  @Inject CapacityLedger ledger;
  @Inject Time time;
  private RoutingCase given;

  @BeforeEach
  void openACase() {
    given = cases.get();
  }

  @Test
  void shouldReserveAShareInTheQuarterOfTheStart() {
    UUID referral = accepted();

    reserveCapacity.reserve(Actor.SYSTEM, referral);

    assertThat(view(referral).status()).isEqualTo(ReferralStatus.ACCEPTED);
    assertThat(reserved()).isEqualTo(40);
  }

  @Test
  void shouldRefuseAPartnerWithoutCapacityLeft() {
    reserveCapacity.reserve(Actor.SYSTEM, accepted());
    reserveCapacity.reserve(Actor.SYSTEM, accepted());
    UUID third = given.referral();

    assertThatThrownBy(() -> answerReferral.answer(given.partner, third, yes()))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refusal ->
                assertThat(refusal.fields())
                    .singleElement()
                    .satisfies(f -> assertThat(f.reason()).isEqualTo("refusal.no-capacity")));
  }

  @Test
  void shouldNeverOversubscribeWhereTwoReserveAtOnce() throws Exception {
    reserveCapacity.reserve(Actor.SYSTEM, accepted());
    List<UUID> both = List.of(accepted(), accepted());
    var ready = new CountDownLatch(2);
    var go = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(2);

    List<Future<?>> outcomes = new ArrayList<>();
    for (UUID referral : both) {
      outcomes.add(
          threads.submit(
              () -> {
                ready.countDown();
                go.await();
                QuarkusTransaction.requiringNew()
                    .run(() -> reserveCapacity.reserve(Actor.SYSTEM, referral));
                return null;
              }));
    }
    assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();
    go.countDown();
    List<Throwable> refused = new ArrayList<>();
    for (Future<?> outcome : outcomes) {
      try {
        outcome.get(30, TimeUnit.SECONDS);
      } catch (ExecutionException failure) {
        refused.add(failure.getCause());
      }
    }
    threads.shutdown();

    assertThat(refused)
        .singleElement()
        .isInstanceOfSatisfying(
            CommandRejected.class, r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
    assertThat(reserved()).isEqualTo(80);
    assertThat(both.stream().map(id -> view(id).status()))
        .containsExactlyInAnyOrder(ReferralStatus.ACCEPTED, ReferralStatus.SENT);
  }

  @Test
  void shouldMakeTheSecondWaitForTheFirstOnesCommit() throws Exception {
    reserveCapacity.reserve(Actor.SYSTEM, accepted());
    UUID first = accepted();
    UUID second = accepted();
    var reserved = new CountDownLatch(1);
    var started = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(2);

    Future<?> holder =
        threads.submit(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          reserveCapacity.reserve(Actor.SYSTEM, first);
                          reserved.countDown();
                          await(started);
                        }));
    Future<?> waiter =
        threads.submit(
            () -> {
              await(reserved);
              started.countDown();
              QuarkusTransaction.requiringNew()
                  .run(() -> reserveCapacity.reserve(Actor.SYSTEM, second));
            });
    holder.get(30, TimeUnit.SECONDS);

    assertThatThrownBy(() -> waiter.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(CommandRejected.class);
    threads.shutdown();
    assertThat(reserved()).isEqualTo(80);
  }

  @Test
  void shouldRefuseToReserveWhatNobodyAccepted() {
    UUID referral = given.referral();

    Refused.with(Kind.INVALID_STATE, () -> reserveCapacity.reserve(Actor.SYSTEM, referral));
  }

  @Test
  void shouldForbidOthersToReserve() {
    UUID referral = accepted();

    Refused.with(Kind.FORBIDDEN, () -> reserveCapacity.reserve(given.partner, referral));
    Refused.with(Kind.FORBIDDEN, () -> reserveCapacity.reserve(given.applicant, referral));
  }

  @Test
  void shouldForbidOtherPartnersToAnswer() {
    UUID referral = given.referral();
    Actor other =
        given.programme.person(Role.PARTNER, UUID.randomUUID());

    Refused.with(Kind.FORBIDDEN, () -> answerReferral.answer(other, referral, yes()));
    Refused.with(Kind.FORBIDDEN, () -> answerReferral.answer(given.manager, referral, yes()));
  }

  @Test
  void shouldKeepAReasonForEachDecline() {
    UUID referral = given.referral();

    Refused.with(
        Kind.INVALID_ARGUMENT,
        () ->
            answerReferral.answer(
                given.partner, referral, new Answer(ReferralAnswer.DECLINE, null, null)));
    answerReferral.answer(
        given.partner, referral, new Answer(ReferralAnswer.DECLINE, null, "Too early for us"));
    recordDecline.record(Actor.SYSTEM, referral);

    assertThat(view(referral).status()).isEqualTo(ReferralStatus.DECLINED);
    assertThat(view(referral).reason()).isEqualTo("Too early for us");
  }

  @Test
  void shouldLapseOnce() {
    UUID referral = given.referral();

    lapseReferral.lapse(Actor.SYSTEM, referral);

    assertThat(view(referral).status()).isEqualTo(ReferralStatus.LAPSED);
    Refused.with(Kind.INVALID_STATE, () -> lapseReferral.lapse(Actor.SYSTEM, referral));
    Refused.with(
        Kind.INVALID_STATE, () -> answerReferral.answer(given.partner, referral, yes()));
  }

  private UUID accepted() {
    UUID referral = given.referral();
    answerReferral.answer(given.partner, referral, yes());
    return referral;
  }

  private Answer yes() {
    return new Answer(ReferralAnswer.ACCEPT, time.today(), null);
  }

  private ReferralView view(UUID referral) {
    return QuarkusTransaction.requiringNew().call(() -> referrals.withId(referral));
  }

  private long reserved() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ledger
                    .reserved(List.of(given.resourceId), Quarter.of(time.today()))
                    .getOrDefault(given.resourceId, 0L));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
