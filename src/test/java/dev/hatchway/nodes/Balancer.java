package dev.hatchway.nodes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends each request to the next node that said it was ready when last asked, as a balancer in
 * front of them does: it learns of a leaving node by its readiness only, and with a delay.
 */
final class Balancer implements AutoCloseable {

  private static final int LOOK_MILLIS = 500;

  private final List<Node> nodes;
  private final Set<Node> ready = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

  Balancer(Node... nodes) {
    this.nodes = List.of(nodes);
    look();
    watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    for (Node node : nodes) {
      if (node.isReady()) {
        ready.add(node);
      } else {
        ready.remove(node);
      }
    }
  }

  Node next() {
    int first = turn.getAndIncrement();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(Math.floorMod(first + i, nodes.size()));
      if (ready.contains(node)) {
        return node;
      }
    }
    throw new IllegalStateException("No node is ready");
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
