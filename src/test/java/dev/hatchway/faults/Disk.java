package dev.hatchway.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A small disk of its own for PostgreSQL, in memory, so that it can really be filled. Mounting asks
 * for rights that not every machine gives; without them it is a plain folder that cannot be full.
 */
final class Disk implements AutoCloseable {

  private static final int BLOCK = 256 * 1024;

  private final Path folder;
  private final boolean mounted;

  private Disk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  static Disk at(Path folder, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String target = folder.toAbsolutePath().toString();
    return new Disk(
        folder,
        megabytes > 0
            && done("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", target));
  }

  private static boolean done(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  Path folder() {
    return folder;
  }

  boolean isMounted() {
    return mounted;
  }

  List<Fault> faults(PostgresUnderFire postgres) {
    return mounted
        ? List.of(Fault.sudden("disk full", 2, random -> fillUp(postgres, random)))
        : List.of();
  }

  private int fillUp(PostgresUnderFire postgres, Random random) throws Exception {
    Path ballast = folder.resolve("ballast");
    try {
      fill(ballast);
      TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1_000));
    } finally {
      Files.deleteIfExists(ballast);
    }
    // without room for its log PostgreSQL gives up, and somebody starts it when there is room again
    if (!postgres.isRunning() || !postgres.answers()) {
      postgres.kill();
      postgres.start();
    }
    return 0;
  }

  private static void fill(Path ballast) throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream file = Files.newOutputStream(ballast)) {
      while (true) {
        file.write(block);
      }
    } catch (IOException full) {
      if (!Files.exists(ballast) || Files.size(ballast) == 0) {
        throw full;
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (mounted) {
      done("umount", "-l", folder.toAbsolutePath().toString());
    }
  }
}
