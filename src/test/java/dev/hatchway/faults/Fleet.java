package dev.hatchway.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The nodes; one that dies is started again, as an operator's supervisor would. */
final class Fleet implements AutoCloseable {

  private final List<NodeUnderFire> nodes = new ArrayList<>();
  private final List<NodeUnderFire> up = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final Set<NodeUnderFire> starting = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  static Fleet of(int size, PostgresUnderFire postgres, Path folder, Wire.Passing toServer)
      throws IOException {
    Fleet fleet = new Fleet();
    for (int i = 1; i <= size; i++) {
      Wire wire = Wire.to(postgres.port(), toServer);
      fleet.nodes.add(new NodeUnderFire("node-" + i, wire, folder, "hatchway.demo.enabled=false"));
    }
    return fleet;
  }

  /** The first node sets the demo programme up, the others join. */
  void start(int applications) throws IOException, InterruptedException {
    NodeUnderFire first = nodes.get(0);
    first.launch("hatchway.demo.enabled=true", "hatchway.demo.applications=" + applications);
    if (!first.awaitReady()) {
      throw new IllegalStateException("The first node did not start");
    }
    up.add(first);
    for (NodeUnderFire node : nodes.subList(1, nodes.size())) {
      node.launch();
    }
    for (NodeUnderFire node : nodes.subList(1, nodes.size())) {
      if (!node.awaitReady()) {
        throw new IllegalStateException(node.name() + " did not start");
      }
      up.add(node);
    }
  }

  List<NodeUnderFire> nodes() {
    return nodes;
  }

  /** Nodes that took requests when last looked at. */
  List<NodeUnderFire> up() {
    return up;
  }

  /** One to ask; where none is up, one that will not answer. */
  NodeUnderFire any(Random random) {
    List<NodeUnderFire> now = List.copyOf(up);
    List<NodeUnderFire> from = now.isEmpty() ? nodes : now;
    return from.get(random.nextInt(from.size()));
  }

  void kill(NodeUnderFire node) throws InterruptedException {
    node.kill();
    up.remove(node);
    revive(node);
  }

  /** Starts nodes again that died of themselves. */
  void reviveTheDead() {
    nodes.stream().filter(node -> !node.isAlive()).forEach(this::revive);
  }

  private void revive(NodeUnderFire node) {
    if (!closing && starting.add(node)) {
      up.remove(node);
      Thread supervisor = new Thread(() -> restart(node), "supervisor-" + node.name());
      supervisor.setDaemon(true);
      supervisor.start();
    }
  }

  private void restart(NodeUnderFire node) {
    try {
      boolean ready = false;
      while (!ready && !closing) {
        if (!node.isAlive()) {
          node.launch();
        }
        ready = node.awaitReady();
      }
      up.add(node);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      starting.remove(node);
    }
  }

  /** Waits until some node takes requests: faults are meant to come under load. */
  void awaitAny() throws InterruptedException {
    while (up.isEmpty()) {
      reviveTheDead();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Waits until every node takes requests again. */
  void awaitAll() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (up.size() < nodes.size()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Nodes that never came back; up are " + up.size());
      }
      reviveTheDead();
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  @Override
  public void close() throws InterruptedException, IOException {
    closing = true;
    for (NodeUnderFire node : nodes) {
      node.close();
    }
    for (NodeUnderFire node : nodes) {
      node.wire().close();
    }
  }
}
