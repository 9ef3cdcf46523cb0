package dev.hatchway.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A postmaster that goes on in a folder although whoever started it was killed. Its pid file is
 * PostgreSQL's own guard against two servers on one folder: while that process lives it stays.
 */
final class LeftoverPostgres {

  private static final Duration SMART = Duration.ofSeconds(10);
  private static final Duration FAST = Duration.ofSeconds(20);

  private final Path folder;
  private final ProcessHandle process;

  private LeftoverPostgres(Path folder, ProcessHandle process) {
    this.folder = folder;
    this.process = process;
  }

  /** Ends the postmaster of the folder, if there is one; FolderInUse where it does not end. */
  static void stopIn(Path folder) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    Optional<ProcessHandle> named = named(pidFile);
    if (named.isEmpty()) {
      return; // PostgreSQL itself clears what a crash left
    }
    if (isPostgres(named.get())) {
      new LeftoverPostgres(folder, named.get()).stop();
    } else {
      // another program has the number meanwhile, and PostgreSQL would wait for it for ever
      Files.deleteIfExists(pidFile);
    }
  }

  private static Optional<ProcessHandle> named(Path pidFile) throws IOException {
    List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }

  /** A smart shutdown waits for sessions to end, a fast one ends them. */
  private void stop() {
    process.destroy();
    if (!endsWithin(SMART)) {
      interrupt();
      if (!endsWithin(FAST)) {
        throw FolderInUse.byPostgres(process.pid(), folder);
      }
    }
  }

  private boolean endsWithin(Duration patience) {
    process.onExit().completeOnTimeout(null, patience.toSeconds(), TimeUnit.SECONDS).join();
    return !process.isAlive();
  }

  private void interrupt() {
    try {
      // the shell's own kill: a slim image has no other
      new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noShell) {
      // then it goes on, and the start is refused
    }
  }
}
