package dev.hatchway.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Drives one engine in this JVM: some instances to warm up, then rounds of whole lifecycles. The
 * first round is the cold one; those that follow the rounds to warm up are warm. What was measured
 * goes to a file, line by line.
 */
public final class Rounds {

  private static final List<String> GROUPS = List.of("reviewers", "committee", "partners");
  private static final int WARM_UP = 200;
  private static final int DRAINED_PAGE = 400;
  private static final int USERS = 40;

  private final String name;
  private final BenchedEngine engine;
  private final Server server;
  private final RunSettings settings = RunSettings.ofThisJvm();
  private final Crew crew = new Crew(settings.threads());
  private final AtomicInteger keys = new AtomicInteger();

  private Rounds(String name, BenchedEngine engine, Server server) {
    this.name = name;
    this.engine = engine;
    this.server = server;
  }

  public static Rounds of(String name, BenchedEngine engine, String url, String user) {
    return new Rounds(name, engine, new Server(url, user));
  }

  /** What the settings of this JVM ask for: rounds, pages, or both. */
  public void run() throws Exception {
    if (settings.rounds() > 0) {
      lifecycles();
    }
    start(settings.starts(), new Round());
    if (settings.open() > 0) {
      note(new Pages(engine, settings.open()).measured());
    }
  }

  private void lifecycles() throws Exception {
    engine.goTo(GROUPS.get(0), settings.behind());
    Round warmUp = new Round();
    start(WARM_UP, warmUp);
    drain(warmUp);
    server.checkpoint();
    measured();
    for (int i = 0; i < settings.warming(); i++) {
      Round unmeasured = new Round();
      start(settings.instances(), unmeasured);
      drain(unmeasured);
    }
    for (int i = 1; i < settings.rounds(); i++) {
      measured();
    }
  }

  private void measured() throws Exception {
    Round round = new Round();
    Server.Spent before = server.spent();
    double starting = start(settings.instances(), round);
    Server.Spent started = server.spent();
    long begin = System.nanoTime();
    int tasks = drain(round);
    double working = (System.nanoTime() - begin) / 1e9;
    Server.Spent done = server.spent();
    note(
        round.line(settings.instances(), tasks, starting, working)
            + Round.spent("start", started.since(before), settings.instances())
            + Round.spent("task", done.since(started), tasks)
            + Round.cpu(done.since(before), settings.instances()));
  }

  private double start(int count, Round round) throws Exception {
    return crew.does(
        count,
        i -> {
          int number = keys.getAndIncrement();
          round.time("start", () -> engine.start("k" + number, Applications.number(number)));
        });
  }

  private int drain(Round round) throws Exception {
    int tasks = 0;
    for (String group : GROUPS) {
      for (List<String> page = page(group, round); !page.isEmpty(); page = page(group, round)) {
        List<String> found = page;
        crew.does(found.size(), i -> work(found.get(i), "user" + i % USERS, round));
        tasks += found.size();
      }
    }
    return tasks;
  }

  private List<String> page(String group, Round round) throws Exception {
    int first = group.equals(GROUPS.get(0)) ? settings.behind() : 0;
    return round.time("page", () -> engine.inbox(group, first, DRAINED_PAGE));
  }

  private void work(String task, String user, Round round) throws Exception {
    round.time("claim", () -> engine.claim(task, user));
    round.time("complete", () -> engine.complete(task, Applications.VERDICT));
  }

  private void note(String line) throws IOException, SQLException {
    String all = "engine=" + name + " " + line;
    System.out.println(all);
    Path file = settings.results();
    Files.writeString(
        file,
        all + System.lineSeparator(),
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }
}
