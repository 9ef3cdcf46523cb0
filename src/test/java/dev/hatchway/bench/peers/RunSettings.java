package dev.hatchway.bench.peers;

import java.nio.file.Path;

/**
 * What one JVM of the benchmark is to do.
 *
 * @param rounds how many rounds of lifecycles; the first is the cold one
 * @param warming rounds after the cold one that nobody measures, until the compiler rests
 * @param instances lifecycles a round
 * @param starts instances to start and leave open, after all else
 * @param open how many open tasks the database holds for pages at depth; 0 for no pages
 * @param behind how many open tasks stay where they are, in front of those that rounds work on
 * @param results file that gets a line for each result
 */
record RunSettings(
    int rounds,
    int warming,
    int instances,
    int threads,
    int starts,
    int open,
    int behind,
    Path results) {

  static RunSettings ofThisJvm() {
    return new RunSettings(
        Integer.getInteger("bench.rounds", 0),
        Integer.getInteger("bench.warming", 0),
        Integer.getInteger("bench.instances", 400),
        Integer.getInteger("bench.threads", 8),
        Integer.getInteger("bench.starts", 0),
        Integer.getInteger("bench.open", 0),
        Integer.getInteger("bench.behind", 0),
        Path.of(System.getProperty("bench.results")));
  }

  /** Whether the database holds open tasks already. */
  boolean filled() {
    return open > 0 || behind > 0;
  }
}
