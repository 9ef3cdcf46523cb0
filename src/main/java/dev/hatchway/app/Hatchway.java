package dev.hatchway.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts Hatchway: on the PostgreSQL that is configured, or on one of its own. */
@QuarkusMain
public final class Hatchway {

  private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  private Hatchway() {}

  public static void main(String... arguments) {
    if (configured(JDBC_URL).isEmpty()) {
      startEmbeddedDatabase();
    }
    Quarkus.run(arguments);
  }

  private static void startEmbeddedDatabase() {
    Path folder = Path.of(configured("hatchway.data").orElse("data")).resolve("postgres");
    EmbeddedDatabase database = EmbeddedDatabase.start(folder);
    System.setProperty(JDBC_URL, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", "postgres");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stopAfterQuarkus(database), "postgres-stop"));
  }

  private static void stopAfterQuarkus(EmbeddedDatabase database) {
    Quarkus.waitForExit();
    database.close();
  }

  private static Optional<String> configured(String name) {
    return ConfigProvider.getConfig()
        .getOptionalValue(name, String.class)
        .filter(v -> !v.isBlank());
  }
}
