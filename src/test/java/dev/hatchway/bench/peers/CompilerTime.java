package dev.hatchway.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Processor seconds of this JVM's compiler threads, as Linux counts them for each thread (proc(5),
 * {@code /proc/PID/task/TID/stat}); 0 on other systems.
 */
final class CompilerTime {

  private static final Path THREADS = Path.of("/proc/self/task");
  private static final double TICKS_A_SECOND = 100;
  // after the name in brackets, which may itself hold spaces
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private CompilerTime() {}

  static double seconds() {
    if (!Files.isDirectory(THREADS)) {
      return 0;
    }
    double ticks = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
      for (Path thread : threads) {
        ticks += ticks(thread.resolve("stat"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return ticks / TICKS_A_SECOND;
  }

  private static double ticks(Path stat) throws IOException {
    try {
      String line = Files.readString(stat);
      int end = line.lastIndexOf(')');
      if (!line.substring(0, end).contains("Compiler")) {
        return 0;
      }
      String[] fields = line.substring(end + 2).split(" ");
      return Double.parseDouble(fields[USER_TICKS]) + Double.parseDouble(fields[SYSTEM_TICKS]);
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
