package dev.hatchway.faults;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long, how hard and where.
 *
 * @param longest it ends then, also where there were fewer kills
 * @param kills it ends when so many processes were killed; none ends it earlier where zero
 * @param people how many act at once
 * @param unlocked whether to show that a missing lock is caught, instead of other faults
 */
record FaultSettings(
    Duration longest, int kills, long seed, int nodes, int people, Path folder, boolean unlocked) {

  /**
   * Reads {@code --minutes 1 --kills 0 --seed 7 --nodes 2 --people 6 --folder target/faults --lock
   * on}.
   */
  static FaultSettings of(String... arguments) {
    FaultSettings settings =
        new FaultSettings(
            Duration.ofMinutes(1), 0, System.nanoTime(), 2, 6, Path.of("target/faults"), false);
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      settings = settings.with(arguments[i], arguments[i + 1]);
    }
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("No value for " + arguments[arguments.length - 1]);
    }
    return settings;
  }

  private FaultSettings with(String name, String value) {
    Duration longest = name.equals("--minutes") ? minutes(value) : this.longest;
    int kills = name.equals("--kills") ? Integer.parseInt(value) : this.kills;
    long seed = name.equals("--seed") ? Long.parseLong(value) : this.seed;
    int nodes = name.equals("--nodes") ? Integer.parseInt(value) : this.nodes;
    int people = name.equals("--people") ? Integer.parseInt(value) : this.people;
    Path folder = name.equals("--folder") ? Path.of(value) : this.folder;
    boolean unlocked = name.equals("--lock") ? value.equals("off") : this.unlocked;
    if (!name.matches("--(minutes|kills|seed|nodes|people|folder|lock)")) {
      throw new IllegalArgumentException("Unknown: " + name);
    }
    return new FaultSettings(longest, kills, seed, nodes, people, folder, unlocked);
  }

  private static Duration minutes(String text) {
    return Duration.ofSeconds(Math.round(Double.parseDouble(text) * 60));
  }
}
