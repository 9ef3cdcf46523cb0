package dev.hatchway.bench.peers;

import dev.hatchway.identity.Actor;
import dev.hatchway.process.engine.DeployProcess;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Hatchway's rounds; {@link HatchwayJvm} runs them in a JVM of their own. */
@QuarkusTest
class HatchwayRun {

  @Inject DeployProcess deployProcess;
  @Inject HatchwayEngine engine;

  @Test
  void shouldRunTheRounds() throws Exception {
    deployProcess.deploy(Actor.SYSTEM, "review.bpmn", review());
    engine.open(RunSettings.ofThisJvm().filled());
    String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    Rounds.of("hatchway", engine, url, "postgres").run();
  }

  private static String review() throws IOException {
    try (InputStream file = HatchwayRun.class.getResourceAsStream("/bench/review.bpmn")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
