package dev.hatchway.bench.peers;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Steps;
import dev.hatchway.process.engine.StartProcess;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.CompleteTask;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.Inbox;
import dev.hatchway.tasks.InboxFilter;
import dev.hatchway.tasks.InboxFilter.View;
import dev.hatchway.testing.OwnProgramme;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Hatchway by its own commands, on behalf of people with their roles in one programme. */
@Singleton
class HatchwayEngine implements BenchedEngine {

  private static final int USERS = 40;
  private static final Map<String, Role> ROLES =
      Map.of("reviewers", Role.REVIEWER, "committee", Role.COMMITTEE, "partners", Role.PARTNER);

  private final Instance<OwnProgramme> programmes;
  private final Steps steps;
  private final StartProcess startProcess;
  private final Inbox inbox;
  private final ClaimTask claimTask;
  private final CompleteTask completeTask;
  private final InboxPlaces places;
  private final Map<String, Actor> users = new HashMap<>();
  private final Map<String, Actor> groups = new HashMap<>();
  private final Map<String, Actor> claimed = new ConcurrentHashMap<>();
  private final Map<Integer, String> cursors = new HashMap<>();
  private UUID programme;

  HatchwayEngine(
      Instance<OwnProgramme> programmes,
      Steps steps,
      StartProcess startProcess,
      Inbox inbox,
      ClaimTask claimTask,
      CompleteTask completeTask,
      InboxPlaces places) {
    this.programmes = programmes;
    this.steps = steps;
    this.startProcess = startProcess;
    this.inbox = inbox;
    this.claimTask = claimTask;
    this.completeTask = completeTask;
    this.places = places;
  }

  /** People of a new programme, or of the one whose tasks are open. */
  @ActivateRequestContext
  void open(boolean there) {
    programme = there ? places.programme() : programmes.get().id();
    IntStream.range(0, USERS).forEach(i -> users.put("user" + i, person(ROLES.values())));
    ROLES.forEach((group, role) -> groups.put(group, person(List.of(role))));
  }

  private Actor person(Iterable<Role> roles) {
    List<Actor.Membership> memberships = new ArrayList<>();
    roles.forEach(role -> memberships.add(new Actor.Membership(programme, role, null)));
    UUID id = UUID.randomUUID();
    return new Actor(id, "bench-" + id, "Bench", memberships);
  }

  @Override
  public void start(String key, Map<String, Object> variables) {
    StartProcess.NewInstance instance =
        new StartProcess.NewInstance(
            "review",
            UUID.randomUUID(),
            programme,
            variables.get("company").toString(),
            key,
            variables);
    try {
      steps.call(() -> startProcess.start(instance));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  @ActivateRequestContext
  public List<String> inbox(String group, int first, int max) {
    List<String> ids = new ArrayList<>();
    String cursor = first == 0 ? null : cursors.get(first);
    do {
      Inbox.Page page =
          inbox.page(groups.get(group), new InboxFilter(View.AVAILABLE, null, false, null, cursor));
      page.rows().forEach(row -> ids.add(row.id().toString()));
      cursor = page.next();
    } while (cursor != null && ids.size() < max);
    return ids;
  }

  @Override
  @ActivateRequestContext
  public void goTo(String group, int first) {
    cursors.put(first, first == 0 ? null : places.cursor(programme, ROLES.get(group), first));
  }

  @Override
  public void claim(String task, String user) {
    claimTask.claim(users.get(user), UUID.fromString(task));
    claimed.put(task, users.get(user));
  }

  @Override
  public void complete(String task, Map<String, Object> results) {
    Map<String, List<String>> values = new HashMap<>();
    results.forEach((name, value) -> values.put(name, List.of(value.toString())));
    completeTask.complete(claimed.remove(task), UUID.fromString(task), new FormValues(values));
  }
}
