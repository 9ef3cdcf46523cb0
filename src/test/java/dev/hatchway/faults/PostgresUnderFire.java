package dev.hatchway.faults;

import dev.hatchway.app.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server as processes of our own, which can be killed and started again. */
final class PostgresUnderFire implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path folder;
  private final Path binary;
  private final int port;
  private final Path log;
  private final List<String> settings;
  private Process postmaster;

  private PostgresUnderFire(Path folder, Path binary, int port, Path log, List<String> settings) {
    this.folder = folder;
    this.log = log;
    this.binary = binary;
    this.port = port;
    this.settings = settings;
  }

  /** A new database in an empty folder; it is not started yet. */
  static PostgresUnderFire in(Path folder, Path log, String... settings) throws IOException {
    try (EmbeddedDatabase once = EmbeddedDatabase.start(folder)) {
      return new PostgresUnderFire(
          folder.toAbsolutePath(), binary(folder), freePort(), log, List.of(settings));
    }
  }

  /** The server on another folder, such as one that was restored. */
  PostgresUnderFire on(Path other) throws IOException {
    return new PostgresUnderFire(other.toAbsolutePath(), binary, freePort(), log, settings);
  }

  private static Path binary(Path folder) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    return Path.of(ProcessHandle.of(pid).orElseThrow().info().command().orElseThrow());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  Path folder() {
    return folder;
  }

  /** Straight to the server, past anything that is between it and the nodes. */
  String jdbcUrl() {
    return jdbcUrl(port);
  }

  static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/postgres?user=postgres&sslmode=disable&reWriteBatchedInserts=true";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl() + "&connectTimeout=5&ApplicationName=verdict");
  }

  /** Starts it, as often as it takes: after a crash the old processes may still hold its memory. */
  void start() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      launch();
      while (postmaster.isAlive() && System.nanoTime() < until) {
        if (answers()) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("PostgreSQL did not start in " + folder);
  }

  private void launch() throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(binary.toString(), "-D", folder.toString(), "-p", "" + port));
    Stream.concat(
            Stream.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "timezone=UTC",
                "listen_addresses=127.0.0.1",
                "max_connections=100"),
            settings.stream())
        .forEach(setting -> command.addAll(List.of("-c", setting)));
    postmaster =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  boolean isRunning() {
    return postmaster != null && postmaster.isAlive();
  }

  /** {@code kill -9} of all its processes at once, as a power cut of its machine. */
  void kill() throws InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(postmaster.children().toList());
    postmaster.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    postmaster.waitFor();
    for (ProcessHandle child : all) {
      child.onExit().completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
    }
  }

  /**
   * {@code kill -9} of up to so many processes that serve nodes, those within a transaction first;
   * gives how many.
   */
  int killBackends(int most, Random random) {
    List<ProcessHandle> serving =
        new ArrayList<>(postmaster.children().filter(PostgresUnderFire::serves).toList());
    Collections.shuffle(serving, random);
    serving.sort(Comparator.comparing(process -> title(process).endsWith("idle")));
    return (int) serving.stream().limit(most).filter(ProcessHandle::destroyForcibly).count();
  }

  private static boolean serves(ProcessHandle process) {
    return title(process).contains("127.0.0.1(");
  }

  private static String title(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
          .replace('\0', ' ')
          .strip();
    } catch (IOException gone) {
      return "";
    }
  }

  /** All its processes, the postmaster last. */
  List<Long> pids() {
    return Stream.concat(postmaster.children().map(ProcessHandle::pid), Stream.of(postmaster.pid()))
        .toList();
  }

  /** Stops without a checkpoint: sessions are cut, and the next start recovers from the log. */
  void stopImmediately() throws IOException, InterruptedException {
    Signals.send("QUIT", List.of(postmaster.pid()));
    if (!postmaster.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (isRunning()) {
      // a fast shutdown: sessions are ended
      try {
        Signals.send("INT", List.of(postmaster.pid()));
      } catch (IOException notSent) {
        postmaster.destroy();
      }
      if (!postmaster.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }

  Optional<Long> pid() {
    return Optional.ofNullable(postmaster).map(Process::pid);
  }
}
