package dev.hatchway.intake;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what intake asked of the process; stands in where a test is about intake alone. */
@DefaultBean
@ApplicationScoped
public class RecordingReviewProcess implements ReviewProcess {

  private final List<String> calls = new CopyOnWriteArrayList<>();

  @Override
  public void start(StartupApplication application) {
    calls.add("start " + application.id());
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
