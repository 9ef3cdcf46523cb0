package dev.hatchway.nodes;

import dev.hatchway.rules.runtime.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Releases of the demo programme, and what was decided under them, as rows in the database. */
public final class Releases {

  private static final String DEADLINES = "deadlines/deadlines.drl.csv";

  private final String jdbcUrl;

  public Releases(String jdbcUrl) {
    this.jdbcUrl = jdbcUrl;
  }

  /** Releases the rules that are live with other deadlines, and gives their hash. */
  public String releaseWith(UnaryOperator<String> change) throws SQLException {
    try (Connection connection = connection()) {
      Map<String, byte[]> content = live(connection);
      String deadlines = new String(content.get(DEADLINES), StandardCharsets.UTF_8);
      content.put(DEADLINES, change.apply(deadlines).getBytes(StandardCharsets.UTF_8));
      RuleFiles files = new RuleFiles(content);
      store(connection, files);
      return files.hash();
    }
  }

  /** The version of the process that an application goes by. */
  public String processVersionOf(String reference) throws SQLException {
    try (Connection connection = connection();
        PreparedStatement select =
            connection.prepareStatement(
                "select i.process_version from process_instance i where i.reference = ?"
                    + " and i.process_id = 'applicationReview'")) {
      select.setString(1, reference);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static Map<String, byte[]> live(Connection connection) throws SQLException {
    Map<String, byte[]> content = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select path, content from rule_file where rule_set_hash = (select r.rule_set_hash"
                    + " from rule_release r join programme p on p.id = r.programme_id"
                    + " where p.code = 'springboard' order by r.number desc limit 1)");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        content.put(row.getString(1), row.getBytes(2));
      }
    }
    return content;
  }

  private static void store(Connection connection, RuleFiles files) throws SQLException {
    connection.setAutoCommit(false);
    update(
        connection,
        "insert into rule_set (hash, first_published_at) values (?, now()) on conflict do nothing",
        files.hash());
    for (String path : files.paths()) {
      update(
          connection,
          "insert into rule_file (rule_set_hash, path, content) values (?, ?, ?) on conflict do nothing",
          files.hash(),
          path,
          files.bytes(path));
    }
    update(
        connection,
        "insert into rule_release (programme_id, rule_set_hash, live_from, published_by)"
            + " select id, ?, clock_timestamp(), 'a node' from programme where code = 'springboard'",
        files.hash());
    connection.commit();
  }

  private static void update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  /** The releases that decisions of each application of these companies were made under. */
  Map<String, List<String>> hashesByCompany(String companies) throws SQLException {
    Map<String, List<String>> hashes = new HashMap<>();
    try (Connection connection = connection();
        PreparedStatement select =
            connection.prepareStatement(
                "select distinct a.company_name, d.release_hash from decision d"
                    + " join startup_application a on a.id = d.application_id"
                    + " where a.company_name like ?")) {
      select.setString(1, companies + "%");
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hashes
              .computeIfAbsent(row.getString(1), company -> new ArrayList<>())
              .add(row.getString(2));
        }
      }
    }
    return hashes;
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(jdbcUrl);
  }
}
