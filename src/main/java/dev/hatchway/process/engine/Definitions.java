package dev.hatchway.process.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.ForAnotherNode;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The deployed processes, all versions side by side. Files are read from the database when first
 * needed; which version is the latest {@link DefinitionWatch} asks anew every second, so that a
 * deployment reaches every node within two and no step has to ask. While an older node runs beside
 * newer ones, its latest is the latest that it can run; what needs a newer one is left to nodes
 * that have it.
 */
@Singleton
class Definitions {

  private static final Logger LOG = Logger.getLogger(Definitions.class);
  // older than this only where the watch is held up: then the step asks itself
  private static final long FRESH_NANOS = 2_000_000_000L;

  private record Latest(String version, long asked) {}

  private final DataSource database;
  private final BpmnReader reader;
  private final Instance<EngineSessions> sessions;
  private final Map<String, DeployedProcess> versions = new ConcurrentHashMap<>();
  private final Map<String, Latest> latest = new ConcurrentHashMap<>();
  private final Set<String> beyondThisNode = ConcurrentHashMap.newKeySet();

  Definitions(DataSource database, BpmnReader reader, Instance<EngineSessions> sessions) {
    this.database = database;
    this.reader = reader;
    this.sessions = sessions;
  }

  /** The version that new instances start on. */
  DeployedProcess latest(String processId) {
    Latest known = latest.get(processId);
    if (known == null || System.nanoTime() - known.asked() > FRESH_NANOS) {
      known = ask(processId);
      latest.put(processId, known);
    }
    return version(processId, known.version());
  }

  /** Asks anew for the processes that were needed so far. */
  void look() {
    // what a deployment made this node forget or ask for meanwhile is not taken back
    Map<String, Latest> before = Map.copyOf(latest);
    long asked = System.nanoTime();
    Map<String, List<String>> deployed =
        rows(
                "select process_id, version from process_definition order by process_id, sequence desc")
            .stream()
            .collect(groupingBy(row -> row[0], mapping(row -> row[1], toList())));
    before.forEach(
        (processId, known) ->
            latest.replace(
                processId,
                known,
                new Latest(newestToRun(processId, deployed.get(processId)), asked)));
  }

  private Latest ask(String processId) {
    long asked = System.nanoTime();
    List<String> deployed =
        rows(
                "select version, '' from process_definition where process_id = ?"
                    + " order by sequence desc",
                processId)
            .stream()
            .map(row -> row[0])
            .toList();
    return new Latest(newestToRun(processId, deployed), asked);
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
        rows(
                "select file_name, xml from process_definition where process_id = ? and version = ?",
                processId,
                version)
            .stream()
            .findFirst()
            .orElseThrow(() -> new UnknownProcess(processId, version));
    try {
      return new ProcessAssembly(this, sessions.get()).assemble(reader.readAgain(file[0], file[1]));
    } catch (CommandRejected unreadable) {
      // whoever deployed it could read it
      throw new ForAnotherNode("Process " + processId + " " + version, unreadable);
    }
  }

  /** Of versions with the newest first. */
  private String newestToRun(String processId, List<String> deployed) {
    return deployed.stream()
        .filter(version -> canRun(processId, version))
        .findFirst()
        .orElseThrow(() -> new UnknownProcess(processId, "any version"));
  }

  private boolean canRun(String processId, String version) {
    if (beyondThisNode.contains(processId + " " + version)) {
      return false;
    }
    try {
      version(processId, version);
      return true;
    } catch (ForAnotherNode newer) {
      beyondThisNode.add(processId + " " + version);
      LOG.warnf("%s is left to newer nodes: %s", newer.getMessage(), newer.getCause().getMessage());
      return false;
    }
  }

  private List<String[]> rows(String sql, String... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setString(i + 1, arguments[i]);
      }
      List<String[]> rows = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(new String[] {found.getString(1), found.getString(2)});
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new StoreFailure("Process definitions were not read", failure);
    }
  }
}
