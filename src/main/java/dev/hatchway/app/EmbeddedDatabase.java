package dev.hatchway.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL of our own, on loopback, with its data in a folder that stays. Writes are as durable
 * as on a server: {@code fsync} and {@code synchronous_commit} are on.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(10);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts on the folder, after stopping a postmaster that an earlier crash left there. */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, Map.of());
  }

  /** As {@link #start(Path)}, with server settings of the caller's beside ours. */
  public static EmbeddedDatabase start(Path folder, Map<String, String> settings) {
    try {
      Files.createDirectories(folder);
      stopLeftover(folder.resolve("postmaster.pid"));
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "256MB")
              .setPGStartupWait(Duration.ofSeconds(60));
      settings.forEach(builder::setServerConfig);
      return new EmbeddedDatabase(builder.start());
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The embedded PostgreSQL did not start in " + folder.toAbsolutePath(), failure);
    }
  }

  public String jdbcUrl() {
    // inserts of a batch travel and run as one statement
    return postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop", failure);
    }
  }

  private static void stopLeftover(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> leftover =
        lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).trim()));
    leftover.filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
    Files.deleteIfExists(pidFile);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(null, STOP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
        .join();
  }
}
