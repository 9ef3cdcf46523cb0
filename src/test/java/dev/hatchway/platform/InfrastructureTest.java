package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08003", "40001", "40P01", "53100", "53300", "57P01", "57P02", "57014", "25P03",
        "55P03"
      })
  void shouldKnowADatabaseThatIsGoneFullOrBusy(String state) {
    SQLException failure = new SQLException("gone", state, new EOFException());

    assertThat(Infrastructure.failed(new IllegalStateException(failure))).isTrue();
  }

  @Test
  void shouldKnowAPoolThatGivesNoConnectionAndALostRace() {
    assertThat(Infrastructure.failed(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    assertThat(Infrastructure.failed(new OptimisticLockException())).isTrue();
  }

  @Test
  void shouldFindWhatTheTransactionManagerSuppressed() {
    RollbackException commit = new RollbackException("Could not commit");
    commit.addSuppressed(new SQLException("gone", "57P01"));

    assertThat(Infrastructure.failed(commit)).isTrue();
    assertThat(Infrastructure.failed(new RollbackException("Could not commit"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42P01", "P0001", "55000", "25P02"})
  void shouldLeaveWhatAServiceDidWrongToTheService(String state) {
    assertThat(Infrastructure.failed(new SQLException("wrong", state))).isFalse();
    assertThat(Infrastructure.failed(new IllegalArgumentException("wrong"))).isFalse();
  }
}
