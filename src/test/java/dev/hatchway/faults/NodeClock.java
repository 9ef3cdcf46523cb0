package dev.hatchway.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wall clock of a node, as libfaketime gives it to the process: it can be stepped while the
 * node runs. Time that only passes (timeouts, waits) is left as it is. Without the library the
 * clock is the machine's and cannot be stepped.
 */
final class NodeClock {

  private static final Optional<Path> LIBRARY = library();

  private final Path offset;

  NodeClock(Path offset) throws IOException {
    this.offset = offset;
    stepTo(0);
  }

  static boolean canStep() {
    return LIBRARY.isPresent();
  }

  /** What a process needs in its environment to go by this clock. */
  Map<String, String> environment() {
    return LIBRARY
        .map(
            library ->
                Map.of(
                    "LD_PRELOAD",
                    library.toString(),
                    "FAKETIME_TIMESTAMP_FILE",
                    offset.toAbsolutePath().toString(),
                    "FAKETIME_CACHE_DURATION",
                    "1",
                    "FAKETIME_DONT_FAKE_MONOTONIC",
                    "1"))
        .orElse(Map.of());
  }

  /** From within a second on, the clock is so many seconds ahead of the machine's, or behind. */
  void stepTo(int seconds) throws IOException {
    Files.writeString(offset, "%+d%n".formatted(seconds));
  }

  private static Optional<Path> library() {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(folder -> folder.resolve("faketime/libfaketime.so.1"))
          .filter(Files::isRegularFile)
          .findFirst();
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
