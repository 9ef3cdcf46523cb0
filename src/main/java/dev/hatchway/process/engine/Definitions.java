package dev.hatchway.process.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The deployed processes, all versions side by side. Files are read from the database when first
 * needed; which version is the latest is asked anew every second, so that a deployment reaches
 * every node within two.
 */
@ApplicationScoped
class Definitions {

  private static final long FRESH_NANOS = 1_000_000_000L;

  private record Latest(String version, long asked) {}

  private final DataSource database;
  private final BpmnReader reader;
  private final Instance<EngineSessions> sessions;
  private final Map<String, DeployedProcess> versions = new ConcurrentHashMap<>();
  private final Map<String, Latest> latest = new ConcurrentHashMap<>();

  Definitions(DataSource database, BpmnReader reader, Instance<EngineSessions> sessions) {
    this.database = database;
    this.reader = reader;
    this.sessions = sessions;
  }

  /** The version that new instances start on. */
  DeployedProcess latest(String processId) {
    Latest known = latest.get(processId);
    if (known == null || System.nanoTime() - known.asked() > FRESH_NANOS) {
      known = new Latest(latestVersion(processId), System.nanoTime());
      latest.put(processId, known);
    }
    return version(processId, known.version());
  }

  DeployedProcess version(String processId, String version) {
    return versions.computeIfAbsent(processId + " " + version, key -> load(processId, version));
  }

  /** A new version was committed: new instances of this node start on it from now on. */
  void forgetLatest(String processId) {
    latest.remove(processId);
  }

  private DeployedProcess load(String processId, String version) {
    String[] file =
        one(
                "select file_name, xml from process_definition where process_id = ? and version = ?",
                processId,
                version)
            .orElseThrow(() -> new UnknownProcess(processId, version));
    return new ProcessAssembly(this, sessions.get()).assemble(reader.read(file[0], file[1]));
  }

  private String latestVersion(String processId) {
    return one(
            "select version, '' from process_definition where process_id = ?"
                + " order by sequence desc limit 1",
            processId)
        .orElseThrow(() -> new UnknownProcess(processId, "any version"))[0];
  }

  private Optional<String[]> one(String sql, String... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setString(i + 1, arguments[i]);
      }
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(new String[] {found.getString(1), found.getString(2)})
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new StoreFailure("Process definitions were not read", failure);
    }
  }
}
