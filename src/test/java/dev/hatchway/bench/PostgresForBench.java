package dev.hatchway.bench;

import dev.hatchway.app.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The embedded database as it ships, writes as durable, with the statistics that count statements.
 */
public class PostgresForBench implements QuarkusTestResourceLifecycleManager {

  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    database =
        EmbeddedDatabase.start(
            folder(),
            Map.of(
                "shared_preload_libraries", "pg_stat_statements",
                "pg_stat_statements.track_utility", "on"));
    return Map.of(
        "quarkus.datasource.jdbc.url",
        database.jdbcUrl(),
        "quarkus.datasource.username",
        "postgres");
  }

  @Override
  public void stop() {
    database.close();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "bench-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
