package dev.hatchway.process.engine;

import dev.hatchway.identity.Actor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/** Deploys the process files that come with Hatchway; versions that are there already stay. */
@Singleton
public class ShippedProcesses {

  private static final Logger LOG = Logger.getLogger(ShippedProcesses.class);
  private static final List<String> FILES =
      List.of("partner-referral.bpmn", "onboarding.bpmn", "application-review.bpmn");

  private final DeployProcess deployProcess;

  ShippedProcesses(DeployProcess deployProcess) {
    this.deployProcess = deployProcess;
  }

  public void deploy() {
    for (String file : FILES) {
      var deployed = deployProcess.deploy(Actor.SYSTEM, file, text(file));
      if (deployed.isNew()) {
        LOG.infof("Deployed process %s %s", deployed.processId(), deployed.version());
      }
    }
  }

  private static String text(String file) {
    try (InputStream content =
        ShippedProcesses.class.getResourceAsStream("/content/processes/" + file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("Process file " + file, failure);
    }
  }
}
