package dev.hatchway.app;

import dev.hatchway.rules.cli.RulesCommandLine;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts Hatchway: on the PostgreSQL that is configured, or on one of its own. */
@QuarkusMain
public final class Hatchway {

  private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  private Hatchway() {}

  public static void main(String... arguments) throws InterruptedException {
    if (RulesCommandLine.isMeant(arguments)) {
      System.exit(onCommandLine(arguments));
    }
    try {
      start(arguments);
    } catch (FolderInUse refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }

  private static void start(String... arguments) throws InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("database")) {
      keepDatabase();
      return;
    }
    if (configured(JDBC_URL).isEmpty()) {
      startEmbeddedDatabase();
    }
    Quarkus.run(arguments);
  }

  private static int onCommandLine(String... arguments) {
    // nobody sets up logging here, so everything would be written down, and thrown away
    Logger.getLogger("").setLevel(Level.WARNING);
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    return RulesCommandLine.run(out, err, Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  /**
   * The embedded PostgreSQL alone, for nodes that come and go; says its address, ends on SIGTERM.
   */
  private static void keepDatabase() throws InterruptedException {
    EmbeddedDatabase database = EmbeddedDatabase.start(data().resolve("postgres"));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "postgres-stop"));
    System.out.println(database.jdbcUrl());
    new CountDownLatch(1).await();
  }

  private static Path data() {
    return Path.of(configured("hatchway.data").orElse("data"));
  }

  private static void startEmbeddedDatabase() {
    Path data = data();
    EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"));
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
