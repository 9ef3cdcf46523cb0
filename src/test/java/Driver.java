import dev.hatchway.bench.peers.BenchedEngine;
import dev.hatchway.bench.peers.Rounds;

/**
 * Stands before the peers' own driver on their class path, by the same name: their adapters are
 * used as they are, and all engines go through the same rounds.
 */
public interface Driver extends BenchedEngine {

  /** The adapters hand their engine over here. */
  static void run(String name, Driver driver, int count, int threads, int open, String[] server)
      throws Exception {
    Rounds.of(name, driver, server[0], server[1]).run();
  }
}
