package dev.hatchway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two throttles on one database are two nodes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ThrottleTest {

  private static final int FREE = 5;

  @Inject DataSource database;
  @Inject SignUpSettings signUps;
  @Inject LogIn logIn;
  @Inject OpenProgramme programme;

  private final String name = "guessed-" + UUID.randomUUID();
  private final String place = "place-" + UUID.randomUUID();
  private Throttle one;
  private Throttle another;

  @BeforeEach
  void twoNodes() {
    one = node();
    another = node();
  }

  @Test
  void shouldCountTriesOverAllNodesWithGrowingPauses() throws Exception {
    for (int i = 0; i < FREE; i++) {
      (i % 2 == 0 ? one : another).take(at(place));
    }
    assertThat(wait(another, at(place))).isEqualTo(1);
    pass(1);
    one.take(at(place));
    assertThat(wait(another, at(place))).isEqualTo(2);
    pass(2);
    another.take(at(place));
    assertThat(wait(one, at(place))).isEqualTo(4);
    pass(3600);
    one.take(at(place));
    one.take(at(place));
  }

  @Test
  void shouldGainNothingFromManyTriesAtOnce() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    Runnable tries =
        () -> {
          try {
            node().take(at(place));
            taken.incrementAndGet();
          } catch (CommandRejected later) {
            assertThat(later.kind()).isEqualTo(Kind.TOO_MANY_ATTEMPTS);
          }
        };
    Thread[] threads = new Thread[12];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(tries);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(taken.get()).isEqualTo(FREE);
  }

  @Test
  void shouldSlowDownAnAddressThatTriesManyAccounts() {
    for (int i = 0; i < 20; i++) {
      one.take(new Attempt("spray-" + UUID.randomUUID(), place, null));
    }
    assertThat(wait(another, new Attempt("spray-" + UUID.randomUUID(), place, null))).isEqualTo(1);
  }

  @Test
  void shouldLetNobodyElsesGuessesLockOutWhoeverKnowsThePassword() {
    programme.openToVisitors();
    String owner = programme.manager().username();
    String device =
        logIn.logIn(new Attempt(owner, place, null), OpenProgramme.PASSWORD).orElseThrow().device();
    for (int i = 0; i < FREE; i++) {
      one.take(new Attempt(owner, "elsewhere", null));
    }
    assertThat(wait(one, new Attempt(owner, "elsewhere", null))).isPositive();
    // at the owner's own address, in any browser
    assertThat(logIn.logIn(new Attempt(owner, place, null), OpenProgramme.PASSWORD)).isPresent();

    for (int i = 0; i < 30; i++) {
      attempt(new Attempt(owner, "many-" + i, null));
      attempt(new Attempt(owner, place, null));
    }
    Refused.with(
        Kind.TOO_MANY_ATTEMPTS,
        () -> logIn.logIn(new Attempt(owner, "new", null), OpenProgramme.PASSWORD));
    // in the owner's own browser, whatever is tried elsewhere and beside them
    assertThat(logIn.logIn(new Attempt(owner, place, device), OpenProgramme.PASSWORD)).isPresent();
  }

  @Test
  void shouldTreatNamesThatNobodyHasAlike() {
    programme.openToVisitors();
    String known = programme.manager().username();
    for (String account : new String[] {known, name}) {
      String from = "from-" + UUID.randomUUID();
      for (int i = 0; i < FREE; i++) {
        assertThat(logIn.logIn(new Attempt(account, from, null), "wrong")).isEmpty();
      }
      assertThat(wait(one, new Attempt(account, from, null))).isEqualTo(1);
    }
    assertThat(logIn.logIn(new Attempt("a\u0000b", "from", null), "wrong")).isEmpty();
  }

  @Test
  void shouldSlowDownSignUps() {
    Throttle few = new Throttle(new TokenBuckets(database), new LoginDevices(database), few());
    few.takeSignUp(place);
    few.takeSignUp(place);
    Refused.with(Kind.TOO_MANY_ATTEMPTS, () -> few.takeSignUp(place));
    few.takeSignUp("other-" + place);
  }

  private static SignUpSettings few() {
    return new SignUpSettings() {
      @Override
      public boolean enabled() {
        return true;
      }

      @Override
      public int atOnce() {
        return 2;
      }
    };
  }

  private void attempt(Attempt attempt) {
    try {
      one.take(attempt);
    } catch (CommandRejected later) {
      assertThat(later.kind()).isEqualTo(Kind.TOO_MANY_ATTEMPTS);
    }
  }

  private Throttle node() {
    return new Throttle(new TokenBuckets(database), new LoginDevices(database), signUps);
  }

  private Attempt at(String address) {
    return new Attempt(name, address, null);
  }

  private static int wait(Throttle throttle, Attempt attempt) {
    try {
      throttle.take(attempt);
      return 0;
    } catch (CommandRejected later) {
      return (int) later.arguments().get(0);
    }
  }

  /** Time goes by for the tries of this test: the database's clock is moved by moving the rows. */
  private void pass(int seconds) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement move =
            connection.prepareStatement(
                "update password_attempt set spent_at = spent_at - make_interval(secs => ?),"
                    + " free_at = free_at - make_interval(secs => ?) where bucket = any (?)")) {
      move.setInt(1, seconds);
      move.setInt(2, seconds);
      move.setArray(
          3,
          connection.createArrayOf(
              "text",
              new String[] {
                TokenBucket.pair(at(place)).key(), TokenBucket.address(at(place)).key()
              }));
      move.executeUpdate();
    }
  }
}
