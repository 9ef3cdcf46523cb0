package dev.hatchway.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends POSIX signals to processes that this program started. */
final class Signals {

  private Signals() {}

  static void send(String signal, List<Long> pids) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    pids.forEach(pid -> command.add(pid.toString()));
    // some may be gone meanwhile
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
