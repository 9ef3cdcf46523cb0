package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08003", "40001", "40P01", "53100", "53300", "57P01", "57P02"})
  void shouldKnowADatabaseThatIsGoneFullOrBusy(String state) {
    SQLException failure = new SQLException("gone", state, new EOFException());

    assertThat(Infrastructure.failed(new IllegalStateException(failure))).isTrue();
  }

  @Test
  void shouldKnowAPoolThatGivesNoConnectionAndALostRace() {
    assertThat(Infrastructure.failed(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    assertThat(Infrastructure.failed(new OptimisticLockException())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42P01"})
  void shouldLeaveWhatAServiceDidWrongToTheService(String state) {
    assertThat(Infrastructure.failed(new SQLException("wrong", state))).isFalse();
    assertThat(Infrastructure.failed(new IllegalArgumentException("wrong"))).isFalse();
  }
}
