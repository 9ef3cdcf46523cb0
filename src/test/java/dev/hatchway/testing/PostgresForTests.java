package dev.hatchway.testing;

import dev.hatchway.app.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL for the tests, new and empty at each run. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    database = EmbeddedDatabase.start(emptyFolder());
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

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "postgres-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
