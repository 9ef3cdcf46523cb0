package dev.hatchway.bench;

import dev.hatchway.app.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A database that writes the plan of every statement into its log. */
public class PlansPostgres implements QuarkusTestResourceLifecycleManager {

  /** Setting that names the folder of the log. */
  static final String LOG = "hatchway.test.plans";

  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    Path folder = folder();
    database =
        EmbeddedDatabase.start(
            folder,
            Map.of(
                "logging_collector", "on",
                "log_destination", "jsonlog",
                "log_directory", "log",
                "log_rotation_size", "0",
                "session_preload_libraries", "auto_explain",
                "auto_explain.log_format", "json",
                "auto_explain.log_parameter_max_length", "0"));
    return Map.of(
        "quarkus.datasource.jdbc.url",
        database.jdbcUrl(),
        "quarkus.datasource.username",
        "postgres",
        LOG,
        folder.resolve("log").toString());
  }

  @Override
  public void stop() {
    database.close();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "plans-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
