package dev.hatchway.bench.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The peers' programs, built with Maven from a copy of their sources. */
final class PeerBuild {

  private static final Path COPY = Path.of("target", "peers");

  private final Path home;

  /** Where the peers are: {@code -Dpeers.home}, else beside the repository. */
  PeerBuild() {
    this.home = Path.of(System.getProperty("peers.home", "../shared/bench/peers"));
  }

  boolean isThere() {
    return Files.exists(home.resolve("pom.xml"));
  }

  String whereItShouldBe() {
    return "The peers' programs are not at "
        + home.toAbsolutePath().normalize()
        + ": name their folder, the one with their pom.xml, by -Dpeers.home=...";
  }

  void build() throws IOException, InterruptedException {
    if (Files.exists(COPY.resolve("flowable/target/flowable-1.jar"))
        && Files.exists(COPY.resolve("camunda/target/camunda-1.jar"))) {
      return;
    }
    copy();
    Process maven =
        new ProcessBuilder(
                List.of(
                    Path.of("mvnw").toAbsolutePath().toString(),
                    "-q",
                    "-B",
                    "package",
                    "dependency:copy-dependencies",
                    "-DoutputDirectory=target/lib"))
            .directory(COPY.toFile())
            .inheritIO()
            .start();
    if (maven.waitFor() != 0) {
      throw new IllegalStateException("Maven did not build the peers in " + COPY);
    }
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = COPY.resolve(home.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
  }

  /** The class path of a peer: our driver first, then its adapter and libraries. */
  String classPath(String peer) {
    Path folder = COPY.resolve(peer).resolve("target");
    return String.join(
        File.pathSeparator,
        Path.of("target", "test-classes").toString(),
        folder.resolve(peer + "-1.jar").toString(),
        folder.resolve("lib").resolve("*").toString());
  }
}
