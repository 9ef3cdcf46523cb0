package dev.hatchway.rules.simulation;

import dev.hatchway.platform.Time;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A simulation in the hands of a node: its parts, handed out to workers until none is left. */
final class SimulationRun {

  private final Simulation simulation;
  private final String owner;
  private final SimulationProgress progress;
  private final SimulationSettings settings;
  private final DataSource database;
  private final Time time;
  private final PastApplications applications;
  private volatile boolean stopped;

  SimulationRun(
      Simulation simulation,
      String owner,
      SimulationProgress progress,
      SimulationSettings settings,
      DataSource database,
      Time time) {
    this.simulation = simulation;
    this.owner = owner;
    this.progress = progress;
    this.settings = settings;
    this.database = database;
    this.time = time;
    this.applications = new PastApplications(simulation.applicationsOf(), simulation.filter());
  }

  /** Ends after the parts in hand. */
  void stop() {
    stopped = true;
  }

  /** Works until everything is done or the simulation is this node's no more. */
  void work(TriedRules draft, TriedRules live, SameFiles same, ExecutorService workers, int threads)
      throws SQLException, InterruptedException {
    UUID id = simulation.id();
    if (!progress.isPlanned(id)) {
      progress.plan(id, owner, parts());
    }
    Queue<SimulationPart> left = new ConcurrentLinkedQueue<>(progress.left(id));
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      working.add(workers.submit(() -> workThrough(left, new Comparer(draft, live, same), same)));
    }
    awaitAll(working);
    if (!stopped) {
      progress.finish(id, owner, time.instant());
    }
  }

  private List<SimulationPart> parts() throws SQLException {
    List<SimulationPart> parts = new ArrayList<>();
    try (Connection connection = reading()) {
      UUID[] ends = new UUID[2];
      int[] count = new int[1];
      applications.each(
          connection,
          application -> {
            ends[0] = count[0] == 0 ? application.id() : ends[0];
            ends[1] = application.id();
            if (++count[0] == settings.part()) {
              parts.add(new SimulationPart(parts.size(), ends[0], ends[1], count[0]));
              count[0] = 0;
            }
          });
      if (count[0] > 0) {
        parts.add(new SimulationPart(parts.size(), ends[0], ends[1], count[0]));
      }
      connection.rollback();
    }
    return parts;
  }

  private Void workThrough(Queue<SimulationPart> left, Comparer comparer, SameFiles same)
      throws SQLException {
    PastCases cases = new PastCases(same.askedNobody());
    try (Connection connection = reading()) {
      SimulationPart part = left.poll();
      while (part != null && !stopped) {
        PartWork.Found found =
            new PartWork(connection, simulation.filter(), comparer).work(applications, cases, part);
        connection.rollback();
        if (!progress.complete(
            simulation.id(), owner, part, found.result(), found.changes(), settings.mostListed())) {
          stop();
        }
        part = left.poll();
      }
    } catch (SQLException | RuntimeException failure) {
      stop();
      throw failure;
    }
    return null;
  }

  private Connection reading() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** The first failure is thrown once nobody works any more. */
  private static void awaitAll(List<Future<?>> working) throws InterruptedException {
    Throwable first = null;
    for (Future<?> worker : working) {
      try {
        worker.get();
      } catch (ExecutionException failure) {
        first = first == null ? failure.getCause() : first;
      }
    }
    if (first != null) {
      throw first instanceof RuntimeException cause ? cause : new IllegalStateException(first);
    }
  }
}
