package dev.hatchway.rules.runtime.budget;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.common.NetworkNode;
import org.drools.core.reteoo.Rete;

/** Every node of compiled rules, once. */
final class Nodes {

  private Nodes() {}

  static List<NetworkNode> of(Rete network) {
    List<NetworkNode> nodes = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Deque<NetworkNode> open = new ArrayDeque<>();
    network.getEntryPointNodes().values().stream()
        .flatMap(entry -> entry.getObjectTypeNodes().values().stream())
        .forEach(open::add);
    while (!open.isEmpty()) {
      NetworkNode node = open.poll();
      if (seen.add(node.getId())) {
        nodes.add(node);
        NetworkNode[] sinks = node.getSinks();
        if (sinks != null) {
          open.addAll(List.of(sinks));
        }
      }
    }
    return nodes;
  }
}
