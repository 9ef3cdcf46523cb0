package dev.hatchway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The plans of all statements that the server ran while something was done. */
final class Plans {

  /** How the server chooses plans: knowing the values, or for any values as prepared ones do. */
  enum Mode {
    CUSTOM("force_custom_plan"),
    GENERIC("force_generic_plan");

    private final String setting;

    Mode(String setting) {
      this.setting = setting;
    }
  }

  /** A statement that reads all of a table that is not small. */
  record WholeTable(String table, String statement) {}

  private static final long LARGE = 5_000;
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(1);
  private static final String TABLES =
      "select relname from pg_class where relkind = 'r' and reltuples >= " + LARGE;

  private final DataSource database;
  private final Path log;
  private final ObjectMapper json = new ObjectMapper();

  Plans(DataSource database, String log) {
    this.database = database;
    this.log = Path.of(log);
  }

  /** Which tables are large by now. */
  Set<String> large() throws SQLException {
    Set<String> names = new HashSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(TABLES)) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  /** What reads a whole large table while the work is done. */
  List<WholeTable> wholeTables(Mode mode, Callable<?> work) throws Exception {
    Set<String> large = large();
    set("plan_cache_mode", mode.setting);
    set("auto_explain.log_min_duration", "0");
    long begin = size();
    work.call();
    set("auto_explain.log_min_duration", "-1");
    List<WholeTable> found = new ArrayList<>();
    for (JsonNode plan : plans(begin)) {
      collect(plan.path("Plan"), plan.path("Query Text").asText(), large, found);
    }
    return found.stream().distinct().toList();
  }

  /** Backends read a changed setting before their next statement. */
  private void set(String setting, String value) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set " + setting + " = '" + value + "'");
      statement.execute("select pg_reload_conf()");
    }
    LockSupport.parkNanos(SETTLED);
  }

  private long size() throws IOException {
    return Files.size(file());
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(log)) {
      return files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  private List<JsonNode> plans(long begin) throws IOException {
    byte[] all = Files.readAllBytes(file());
    String text = new String(all, (int) begin, all.length - (int) begin);
    return text.lines()
        .map(this::message)
        .filter(message -> message.contains("plan:"))
        .map(message -> tree(message.substring(message.indexOf("plan:") + 5)))
        .toList();
  }

  private String message(String line) {
    return tree(line).path("message").asText();
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void collect(
      JsonNode node, String statement, Set<String> large, List<WholeTable> found) {
    String table = node.path("Relation Name").asText();
    if (node.path("Node Type").asText().equals("Seq Scan") && large.contains(table)) {
      found.add(new WholeTable(table, statement.replaceAll("\\s+", " ")));
    }
    node.path("Plans").forEach(child -> collect(child, statement, large, found));
  }
}
