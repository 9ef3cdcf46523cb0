package dev.hatchway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of a process in megabytes, as Linux counts it. */
public final class ResidentMemory {

  private ResidentMemory() {}

  public static long now(long pid) throws IOException {
    return megabytes(pid, "VmRSS:");
  }

  public static long peak(long pid) throws IOException {
    return megabytes(pid, "VmHWM:");
  }

  private static long megabytes(long pid, String line) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(found -> found.startsWith(line))
        .map(found -> Long.parseLong(found.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1L);
  }
}
