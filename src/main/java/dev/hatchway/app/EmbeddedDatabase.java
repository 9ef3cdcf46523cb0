package dev.hatchway.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A PostgreSQL of our own, on loopback, with its data in a folder that stays. Writes are as durable
 * as on a server: {@code fsync} and {@code synchronous_commit} are on.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final FolderLock lock;

  private EmbeddedDatabase(EmbeddedPostgres postgres, FolderLock lock) {
    this.postgres = postgres;
    this.lock = lock;
  }

  /**
   * Starts on the folder, after stopping a postmaster that an earlier crash left there. FolderInUse
   * where another Hatchway runs on it.
   */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, Map.of());
  }

  /** As {@link #start(Path)}, with server settings of the caller's beside ours. */
  public static EmbeddedDatabase start(Path folder, Map<String, String> settings) {
    try {
      FolderLock lock = FolderLock.take(folder);
      boolean started = false;
      try {
        LeftoverPostgres.stopIn(folder);
        EmbeddedDatabase database = new EmbeddedDatabase(launch(folder, settings), lock);
        started = true;
        return database;
      } finally {
        if (!started) {
          lock.close();
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The embedded PostgreSQL did not start in " + folder.toAbsolutePath(), failure);
    }
  }

  private static EmbeddedPostgres launch(Path folder, Map<String, String> settings)
      throws IOException {
    Files.createDirectories(folder);
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
    return builder.start();
  }

  public String jdbcUrl() {
    // inserts of a batch travel and run as one statement
    return postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
  }

  @Override
  public void close() {
    try (lock) {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop", failure);
    }
  }
}
