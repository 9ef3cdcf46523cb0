package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ImportTurnsTest {

  private final List<String> called = new ArrayList<>();

  @Test
  void shouldGiveTheConnectionBackWhenTheQuestionFails() {
    // given
    ImportTurns turns = new ImportTurns(database(breaking()));

    // when, then
    assertThatThrownBy(() -> turns.take(UUID.randomUUID()))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("cut");
    assertThat(called).containsExactly("prepareStatement", "close");
  }

  private Connection breaking() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              called.add(method.getName());
              if (method.getName().equals("prepareStatement")) {
                throw new SQLException("cut");
              }
              return null;
            });
  }

  private static DataSource database(Connection connection) {
    return (DataSource)
        Proxy.newProxyInstance(
            ImportTurnsTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> connection);
  }
}
