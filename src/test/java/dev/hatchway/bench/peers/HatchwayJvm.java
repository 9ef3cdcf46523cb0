package dev.hatchway.bench.peers;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The main class of Hatchway's JVM: starts it as its tests do and runs the rounds. */
final class HatchwayJvm {

  private HatchwayJvm() {}

  public static void main(String[] arguments) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    try (LauncherSession session = LauncherFactory.openSession()) {
      // by name: Quarkus loads it with a class loader of its own
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass("dev.hatchway.bench.peers.HatchwayRun"))
                  .build(),
              summary);
    }
    summary.getSummary().printFailuresTo(new PrintWriter(System.out), 40);
    boolean passed = summary.getSummary().getTestsSucceededCount() == 1;
    System.exit(passed ? 0 : 1);
  }
}
