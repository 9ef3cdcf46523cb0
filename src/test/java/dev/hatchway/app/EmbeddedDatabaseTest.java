package dev.hatchway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever starts on a folder has it alone; what a killed process left there is stopped first. */
class EmbeddedDatabaseTest {

  private Path data;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void makeFolder() throws IOException {
    data = Files.createTempDirectory(Path.of("target"), "data-");
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void shouldRefuseASecondStartAndLeaveTheFirstAlone() throws Exception {
    // given
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder())) {
      List<String> pidFile = pidFile();

      // when
      Process second = database();

      // then
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
      assertThat(second.errorReader().lines())
          .anyMatch(line -> line.startsWith("Hatchway is running on this folder already"));
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder()))
          .isInstanceOf(FolderInUse.class)
          .hasMessageContaining("hatchway.data");
      assertThat(pidFile()).isEqualTo(pidFile);
      assertThat(answers(first.jdbcUrl())).isTrue();

      // and: the refusals have not freed the lock of the first
      assertThat(database().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(answers(first.jdbcUrl())).isTrue();
    }
  }

  @Test
  void shouldStopWhatAKilledProcessLeftAlthoughItHasSessions() throws Exception {
    // given
    Process killed = database();
    String url = address(killed);
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pidFile().get(0))).orElseThrow();
    try (Connection session = DriverManager.getConnection(url, "postgres", "")) {
      assertThat(session.isValid(5)).isTrue();
      killed.destroyForcibly().waitFor();
      assertThat(postmaster.isAlive()).isTrue();

      // when
      try (EmbeddedDatabase database = EmbeddedDatabase.start(folder())) {

        // then
        assertThat(postmaster.isAlive()).isFalse();
        assertThat(answers(database.jdbcUrl())).isTrue();
      }
    }
  }

  @Test
  void shouldStartWhereACrashLeftThePidFileOfAnotherProgram() throws Exception {
    // given
    EmbeddedDatabase.start(folder()).close();
    Files.writeString(folder().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

    // when, then
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder())) {
      assertThat(answers(database.jdbcUrl())).isTrue();
    }
  }

  private Path folder() {
    return data.resolve("postgres");
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(folder().resolve("postmaster.pid"));
  }

  /** {@code hatchway database} as a process of its own. */
  private Process database() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "-Dhatchway.data=" + data,
                "-cp",
                classes,
                Hatchway.class.getName(),
                "database")
            .start();
    started.add(process);
    return process;
  }

  private static String address(Process process) throws IOException {
    BufferedReader said = process.inputReader();
    String line = said.readLine();
    while (line != null && !line.startsWith("jdbc:")) {
      line = said.readLine();
    }
    return line;
  }

  private static boolean answers(String url) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
      return connection.isValid(5);
    } catch (SQLException gone) {
      return false;
    }
  }
}
