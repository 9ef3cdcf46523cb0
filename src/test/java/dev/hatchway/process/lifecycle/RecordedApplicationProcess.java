package dev.hatchway.process.lifecycle;

import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what intake asked of the process; stands in where a test is about intake alone. */
@Vetoed
public class RecordedApplicationProcess extends ApplicationProcess {

  private final List<String> calls = new CopyOnWriteArrayList<>();

  public RecordedApplicationProcess() {
    super(null, null, null, null);
  }

  @Override
  public void start(StartupApplication application) {
    calls.add("start " + application.id());
  }

  @Override
  public void corrected(StartupApplication application) {
    calls.add("corrected " + application.id());
  }

  @Override
  public boolean runs(UUID applicationId) {
    return true;
  }

  @Override
  public void appeal(UUID applicationId) {
    calls.add("appeal " + applicationId);
  }

  @Override
  public void withdraw(UUID applicationId, String reason) {
    calls.add("withdraw " + applicationId + " " + reason);
  }

  public List<String> calls() {
    return List.copyOf(calls);
  }
}
