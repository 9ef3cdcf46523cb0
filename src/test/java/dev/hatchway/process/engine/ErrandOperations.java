package dev.hatchway.process.engine;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Services of the test process {@code errand.bpmn}; a test says which applications they fail for.
 */
@Singleton
class ErrandOperations implements ServiceOperations {

  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
  private final Set<UUID> unprepared = ConcurrentHashMap.newKeySet();
  private final Map<UUID, String> ways = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> many = new ConcurrentHashMap<>();
  private final List<UUID> reminded = new CopyOnWriteArrayList<>();

  @Override
  public void define(Definer operations) {
    operations.operation("testPrepare", this::prepare);
    operations.command("testFinish", this::finish);
    operations.command("testRemind", call -> reminded.add(call.applicationId()));
  }

  void failFor(UUID applicationId) {
    failing.add(applicationId);
  }

  void failToPrepare(UUID applicationId) {
    unprepared.add(applicationId);
  }

  void mend(UUID applicationId) {
    failing.remove(applicationId);
  }

  void send(UUID applicationId, String way) {
    ways.put(applicationId, way);
  }

  /** So many things to look at. */
  void sendMany(UUID applicationId, int things) {
    many.put(applicationId, things);
  }

  long remindersOf(UUID applicationId) {
    return reminded.stream().filter(applicationId::equals).count();
  }

  private Map<String, Object> prepare(ServiceCall call) {
    if (unprepared.contains(call.applicationId())) {
      throw new IllegalStateException("Nobody prepares errands today");
    }
    return Map.of(
        "way",
        ways.getOrDefault(call.applicationId(), "LONG"),
        "items",
        Collections.nCopies(many.getOrDefault(call.applicationId(), 0), "thing"));
  }

  private void finish(ServiceCall call) {
    if (failing.contains(call.applicationId())) {
      throw new IllegalStateException("The errand's shop is closed");
    }
  }
}
